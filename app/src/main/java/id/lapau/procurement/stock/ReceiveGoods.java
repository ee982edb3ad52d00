package id.lapau.procurement.stock;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.kernel.Actor;
import id.lapau.platform.Photo;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goods arrive: the receiver says so on the telephone, or an officer enters the signed paper; and what did not arrive is settled. */
@Component
class ReceiveGoods {

    private final DistributionBook book;
    private final StockPapers papers;
    private final Audit audit;
    private final Clock clock;

    ReceiveGoods(DistributionBook book, StockPapers papers, Audit audit, Clock clock) {
        this.book = book;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the receiver says behind the own link; the caller has made sure that it is this distribution's. */
    @Transactional
    Answered byPhone(UUID id, Received received) {
        return received(id, received, new Actor(id, "Penerima barang"));
    }

    private Answered received(UUID id, Received received, Actor by) {
        var answer = book.receive(id, received, clock.instant());
        if (!answer.done()) return answer;
        audit.record(by, "DISTRIBUTION_RECEIVED", about(id), null, Map.of("way", received.way(), "counts", received.counts()), received.difference().isEmpty() ? null : received.difference());
        papers.receipt(book.find(id).orElseThrow(), by);
        return answer;
    }

    private static Audit.Subject about(UUID distribution) {
        return new Audit.Subject("distribution", distribution.toString());
    }

    /** @param paper the photo of what the receiver signed */
    @Transactional
    Answered byPaper(UUID id, Received received, Photo paper, Officer by) {
        if (!StockKeeping.allowed(by)) return Answered.NOT_ALLOWED;
        var answer = received(id, received, by.actor());
        if (answer.done()) book.keepPhoto(id, paper.jpeg(), by, clock.instant());
        return answer;
    }

    /** Nobody received it: all of it is in the stock again. */
    @Transactional
    Answered cameBack(UUID id, String reason, Officer by) {
        var of = book.find(id).filter(each -> each.state() == DistributionState.SENT).orElse(null);
        return of == null ? Answered.NOT_NOW : settled(id, Settled.whole(of, reason), "DISTRIBUTION_CAME_BACK", by);
    }

    /** What became of the pieces that the receiver missed. */
    @Transactional
    Answered settle(UUID id, Settled settled, Officer by) {
        if (settled.nothing()) return Answered.WRONG;
        return settled(id, settled, "DISTRIBUTION_SETTLED", by);
    }

    private Answered settled(UUID id, Settled settled, String action, Officer by) {
        if (!StockKeeping.allowed(by)) return Answered.NOT_ALLOWED;
        if (settled.reason().isEmpty()) return Answered.REASON;
        var answer = book.settle(id, settled, by, clock.instant());
        if (answer.done()) audit.record(by.actor(), action, about(id), null, Map.of("back", settled.backs(), "gone", settled.gones()), settled.reason());
        return answer;
    }

    /** The photo of the signed paper; it shows a signature, so each look at it stands in the audit book. */
    @Transactional
    byte @Nullable [] paper(UUID id, Officer by) {
        var photo = book.photo(id).orElse(null);
        if (photo != null) audit.record(by.actor(), "DISTRIBUTION_PAPER_OPENED", about(id), null, null, null);
        return photo;
    }
}
