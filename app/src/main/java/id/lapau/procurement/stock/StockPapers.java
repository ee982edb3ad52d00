package id.lapau.procurement.stock;

import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.papers.Draft;
import id.lapau.papers.Letterheads;
import id.lapau.papers.Papers;
import id.lapau.papers.PublicAddress;
import id.lapau.papers.QrCode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of the stock: a donor's receipt, the note that goes with a distribution, and what its receiver signed. */
@Component
class StockPapers {

    private static final String DISTRIBUTION = "distribution";
    private static final int NOTE = 1;
    private static final int RECEIPT = 2;

    private final Papers papers;
    private final Letterheads letterheads;
    private final PublicAddress address;
    private final ReceiverLinks links;
    private final Clock clock;

    StockPapers(Papers papers, Letterheads letterheads, PublicAddress address, ReceiverLinks links, Clock clock) {
        this.papers = papers;
        this.letterheads = letterheads;
        this.address = address;
        this.links = links;
        this.clock = clock;
    }

    Optional<UUID> donationReceipt(Donation of, Actor by) {
        return issued(new Draft.Subject("donation", of.id().toString(), 1), "stock.paper-donation", of.number(), "Tanda terima bantuan " + of.number(), "tanda-terima-bantuan",
                "stock/paper-donation", Map.of("donation", of), by);
    }

    /** Goes with the goods; the receiver reads its code with a telephone. */
    Optional<UUID> note(Distribution of, Actor by) {
        var link = address.of(links.path(of.id()));
        return issued(new Draft.Subject(DISTRIBUTION, of.id().toString(), NOTE), "stock.paper-note", of.number(), "Surat jalan " + of.number(), "surat-jalan", "stock/paper-note",
                Map.of("distribution", of, "link", link, "linkQr", QrCode.data(link)), by);
    }

    Optional<UUID> receipt(Distribution of, Actor by) {
        return issued(new Draft.Subject(DISTRIBUTION, of.id().toString(), RECEIPT), "stock.paper-receipt", of.number(), "Tanda terima " + of.number(), "tanda-terima", "stock/paper-receipt",
                Map.of("distribution", of), by);
    }

    private Optional<UUID> issued(Draft.Subject subject, String kind, String number, String title, String file, String template, Map<String, Object> values, Actor by) {
        var letterhead = letterheads.current();
        if (!letterhead.set()) return Optional.empty();
        var draft = new Draft(subject, kind, number, OfficeTime.today(clock), title, file + "-" + number.replace('/', '-') + ".pdf", letterhead, template, values);
        return Optional.of(papers.issue(draft, by).id());
    }

    boolean hasReceipt(Distribution of) {
        return papers.of(DISTRIBUTION, of.id().toString()).stream().anyMatch(paper -> paper.subject().part() == RECEIPT);
    }

    /** The receipt for who received, after the caller has made sure of it. */
    @Transactional
    Optional<Papers.Issued> receiptOf(Distribution of) {
        return papers.of(DISTRIBUTION, of.id().toString()).stream().filter(paper -> paper.subject().part() == RECEIPT).findFirst()
                .flatMap(paper -> papers.handOut(paper.id(), new Actor(of.id(), "Penerima barang")));
    }
}
