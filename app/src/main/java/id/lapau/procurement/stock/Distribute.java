package id.lapau.procurement.stock;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.need.Numbers;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** An officer plans who gets what, and sends it: the goods leave the stock, the oldest lots first. */
@Component
class Distribute {

    private final DistributionBook book;
    private final StockChoices choices;
    private final ReceiverLinks links;
    private final TellReceiver tell;
    private final StockPapers papers;
    private final Numbers numbers;
    private final Audit audit;
    private final Clock clock;

    Distribute(DistributionBook book, StockChoices choices, ReceiverLinks links, TellReceiver tell, StockPapers papers, Numbers numbers, Audit audit, Clock clock) {
        this.book = book;
        this.choices = choices;
        this.links = links;
        this.tell = tell;
        this.papers = papers;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Planned(UUID distribution) implements Outcome {}

        /** @param problems message keys by field */
        record Rejected(Map<String, String> problems) implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Transactional
    Outcome plan(DistributionForm form, Officer by) {
        if (!StockKeeping.allowed(by)) return new Outcome.NotAllowed();
        var problems = new LinkedHashMap<>(form.problems());
        if (!problems.containsKey("place") && !choices.place(form.placeId())) problems.put("place", "stock.problem.place");
        if (!problems.containsKey("receiver") && !choices.receiver(form.receiverId())) problems.put("receiver", "stock.problem.receiver");
        if (!problems.isEmpty()) return new Outcome.Rejected(problems);
        var id = book.newId();
        book.add(id, numbers.next("SLR", OfficeTime.today(clock).getYear()), links.hash(id), form, by, clock.instant());
        int line = 0;
        for (var wanted : form.wanted()) {
            if (!book.addLine(id, wanted)) return nothing("item-" + line, "stock.problem.lot");
            line++;
        }
        noted("DISTRIBUTION_PLANNED", id, Map.of("place", form.place(), "receiver", form.receiver(), "lines", form.wanted()), null, by);
        return new Outcome.Planned(id);
    }

    private static Outcome nothing(String field, String problem) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.Rejected(Map.of(field, problem));
    }

    private void noted(String action, UUID distribution, @Nullable Object after, @Nullable String reason, Officer by) {
        audit.record(by.actor(), action, new Audit.Subject("distribution", distribution.toString()), null, after, reason);
    }

    /** The goods leave the stock now, and the receiver is told. */
    @Transactional
    Answered send(UUID id, Officer by) {
        if (!StockKeeping.allowed(by)) return Answered.NOT_ALLOWED;
        var answer = book.send(id, by, clock.instant());
        if (!answer.done()) return answer;
        noted("DISTRIBUTION_SENT", id, null, null, by);
        book.find(id).ifPresent(sent -> tell.coming(sent));
        return answer;
    }

    @Transactional
    Answered cancel(UUID id, String reason, Officer by) {
        if (!StockKeeping.allowed(by)) return Answered.NOT_ALLOWED;
        if (reason.isBlank()) return Answered.REASON;
        var answer = book.cancel(id, reason.strip(), clock.instant());
        if (answer.done()) noted("DISTRIBUTION_CANCELLED", id, null, reason.strip(), by);
        return answer;
    }

    /** Issues the note that goes with the goods, once; empty before they are sent or without a letterhead. */
    @Transactional
    Optional<UUID> note(UUID id, Officer by) {
        return StockKeeping.allowed(by) ? book.find(id).filter(each -> each.sentAt() != null).flatMap(each -> papers.note(each, by.actor())) : Optional.empty();
    }

    /** Issues the receipt, once; empty before anybody received. */
    @Transactional
    Optional<UUID> receipt(UUID id, Officer by) {
        return StockKeeping.allowed(by) ? book.find(id).filter(each -> each.state() == DistributionState.RECEIVED).flatMap(each -> papers.receipt(each, by.actor())) : Optional.empty();
    }
}
