package id.lapau.procurement.stock;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.need.Numbers;
import id.lapau.registry.DocumentFile;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One officer writes a donation down with its letter, another confirms it; only then it is stock. */
@Component
class RecordDonation {

    private final DonationBook book;
    private final StockChoices choices;
    private final StockPapers papers;
    private final Numbers numbers;
    private final Audit audit;
    private final Clock clock;

    RecordDonation(DonationBook book, StockChoices choices, StockPapers papers, Numbers numbers, Audit audit, Clock clock) {
        this.book = book;
        this.choices = choices;
        this.papers = papers;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Recorded(UUID donation) implements Outcome {}

        /** @param problems message keys by field */
        record Rejected(Map<String, String> problems) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Transactional
    Outcome write(DonationForm form, @Nullable DocumentFile letter, Officer by) {
        if (!StockKeeping.allowed(by)) return new Outcome.NotAllowed();
        var problems = form.problems(OfficeTime.today(clock));
        if (letter == null) problems.put("berkas", "stock.problem.letter");
        if (!problems.containsKey("item") && !choices.item(form.itemId())) problems.put("item", "stock.problem.item");
        if (!problems.containsKey("place") && !choices.place(form.placeId())) problems.put("place", "stock.problem.place");
        if (problems.isEmpty() && book.known(form)) problems.put("letterNumber", "stock.problem.letter-known");
        if (!problems.isEmpty() || letter == null) return new Outcome.Rejected(problems);
        var id = book.add(form, numbers.next("BNT", OfficeTime.today(clock).getYear()), letter, by, clock.instant());
        noted("DONATION_RECORDED", id, Map.of("donor", form.donor(), "letter", form.letterNumber(), "item", form.item(), "quantity", form.pieces()), null, by);
        return new Outcome.Recorded(id);
    }

    private void noted(String action, UUID donation, @Nullable Object after, @Nullable String reason, Officer by) {
        audit.record(by.actor(), action, new Audit.Subject("donation", donation.toString()), null, after, reason);
    }

    /** From now on it is stock, and its receipt can be printed. */
    @Transactional
    Answered confirm(UUID donation, Officer by) {
        if (!StockKeeping.allowed(by)) return Answered.NOT_ALLOWED;
        var answer = book.decide(donation, true, "", by, clock.instant());
        if (answer.done()) noted("DONATION_CONFIRMED", donation, null, null, by);
        return answer;
    }

    @Transactional
    Answered refuse(UUID donation, String reason, Officer by) {
        if (!StockKeeping.allowed(by)) return Answered.NOT_ALLOWED;
        if (reason.isBlank()) return Answered.REASON;
        var answer = book.decide(donation, false, reason.strip(), by, clock.instant());
        if (answer.done()) noted("DONATION_REFUSED", donation, null, reason.strip(), by);
        return answer;
    }

    /** The letter; it may show persons, so each look at it stands in the audit book. */
    @Transactional
    Optional<DocumentFile> letter(UUID donation, Officer by) {
        if (!by.may(Permission.REVEAL)) return Optional.empty();
        var letter = book.letter(donation);
        letter.ifPresent(_ -> noted("DONATION_LETTER_OPENED", donation, null, null, by));
        return letter;
    }

    /** Issues the receipt for the donor, once; empty while the donation does not count or the office has no letterhead. */
    @Transactional
    Optional<UUID> receipt(UUID donation, Officer by) {
        if (!StockKeeping.allowed(by)) return Optional.empty();
        return book.find(donation).filter(each -> each.state() == DonationState.CONFIRMED).flatMap(each -> papers.donationReceipt(each, by.actor()));
    }
}
