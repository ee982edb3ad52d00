package id.lapau.procurement.stock;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.need.Numbers;
import id.lapau.procurement.stock.CountBook.Found;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** One officer counts a place and enters the numbers, another books the differences. */
@Component
class CountStock {

    private final CountBook book;
    private final StockChoices choices;
    private final Numbers numbers;
    private final Audit audit;
    private final Clock clock;

    CountStock(CountBook book, StockChoices choices, Numbers numbers, Audit audit, Clock clock) {
        this.book = book;
        this.choices = choices;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** From now until its numbers are entered nothing leaves the place; empty when it is being counted already. */
    @Transactional
    Optional<UUID> open(@Nullable UUID place, Officer by) {
        if (!StockKeeping.allowed(by) || place == null || !choices.place(place)) return Optional.empty();
        var opened = book.open(place, numbers.next("HTG", OfficeTime.today(clock).getYear()), by, clock.instant());
        if (opened.isEmpty()) TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        opened.ifPresent(id -> noted("COUNT_OPENED", id, Map.of("place", place), null, by));
        return opened;
    }

    private void noted(String action, UUID count, @Nullable Object after, @Nullable String reason, Officer by) {
        audit.record(by.actor(), action, new Audit.Subject("stock-count", count.toString()), null, after, reason);
    }

    @Transactional
    Answered enter(UUID count, List<Found> found, Officer by) {
        if (!StockKeeping.allowed(by)) return Answered.NOT_ALLOWED;
        if (found.stream().anyMatch(each -> each.pieces() < 0)) return Answered.WRONG;
        var answer = book.enter(count, found, by, clock.instant());
        if (answer.done()) noted("COUNT_ENTERED", count, found, null, by);
        return answer;
    }

    @Transactional
    Answered approve(UUID count, Officer by) {
        if (!StockKeeping.allowed(by)) return Answered.NOT_ALLOWED;
        var answer = book.decide(count, true, "", by, clock.instant());
        if (answer.done()) noted("COUNT_APPROVED", count, null, null, by);
        return answer;
    }

    /** The numbers are not believed: somebody counts again. */
    @Transactional
    Answered giveBack(UUID count, String reason, Officer by) {
        if (!StockKeeping.allowed(by)) return Answered.NOT_ALLOWED;
        if (reason.isBlank()) return Answered.REASON;
        var answer = book.decide(count, false, reason.strip(), by, clock.instant());
        if (answer.done()) noted("COUNT_RETURNED", count, null, reason.strip(), by);
        return answer;
    }

    @Transactional
    Answered cancel(UUID count, String reason, Officer by) {
        if (!StockKeeping.allowed(by)) return Answered.NOT_ALLOWED;
        if (reason.isBlank()) return Answered.REASON;
        var answer = book.cancel(count, reason.strip(), clock.instant());
        if (answer.done()) noted("COUNT_CANCELLED", count, null, reason.strip(), by);
        return answer;
    }
}
