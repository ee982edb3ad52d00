package id.lapau.grants.phase;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer records a letter and what becomes of it; a letter out is sent by the head's word. */
@Component
public class RecordLetter {

    private final LetterBook book;
    private final PhaseBook phases;
    private final Audit audit;
    private final Clock clock;

    RecordLetter(LetterBook book, PhaseBook phases, Audit audit, Clock clock) {
        this.book = book;
        this.phases = phases;
        this.audit = audit;
        this.clock = clock;
    }

    /** As typed. */
    public record Draft(Direction direction, String number, @Nullable LocalDate dated, String correspondent, String subject,
            @Nullable LocalDate answerDue, @Nullable UUID answers, @Nullable UUID phase) {}

    public sealed interface Outcome {
        record Recorded(UUID id) implements Outcome {}

        /** @param fields those to be filled in or mended, by the name of their input */
        record Incomplete(Set<String> fields) implements Outcome {}

        /** Number, date and correspondent are those of a letter that is there already. */
        record KnownAlready() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Transactional
    public Outcome record(Draft draft, Officer by) {
        if (!allowed(by)) return new Outcome.NotAllowed();
        var wrong = wrong(draft);
        var dated = draft.dated();
        if (!wrong.isEmpty() || dated == null) return new Outcome.Incomplete(wrong);
        return book.add(draft, dated, by.actor(), clock.instant()).map(id -> recorded(id, draft, by)).orElseGet(Outcome.KnownAlready::new);
    }

    private Set<String> wrong(Draft draft) {
        var wrong = new LinkedHashSet<String>();
        if (draft.number().isBlank()) wrong.add("nomor");
        if (draft.dated() == null) wrong.add("tanggal");
        if (draft.correspondent().isBlank()) wrong.add("pihak");
        if (draft.subject().isBlank()) wrong.add("hal");
        if (draft.answerDue() != null && draft.dated() != null && draft.answerDue().isBefore(draft.dated())) wrong.add("batas");
        if (draft.phase() != null && phases.find(draft.phase()).isEmpty()) wrong.add("tahap");
        return wrong;
    }

    private Outcome recorded(UUID id, Draft draft, Officer by) {
        book.tell(id, draft.direction().first(), "", by.actor(), clock.instant());
        audit.record(by.actor(), "LETTER_RECORDED", subject(id), null, Map.of("direction", draft.direction().name(), "number", draft.number().strip(),
                "correspondent", draft.correspondent().strip(), "subject", draft.subject().strip()), null);
        Optional.ofNullable(draft.answers()).flatMap(book::find).filter(asked -> asked.state().waits())
                .ifPresent(asked -> move(asked, LetterState.ANSWERED, draft.number().strip(), by));
        return new Outcome.Recorded(id);
    }

    public enum Moved { DONE, OVERTAKEN, NOT_ALLOWED }

    @Transactional
    public Moved move(UUID id, int seen, LetterState next, String note, Officer by) {
        var letter = book.find(id).filter(found -> found.version() == seen).orElse(null);
        if (!allowed(by) || next == LetterState.SENT && !by.may(Permission.APPROVE)) return Moved.NOT_ALLOWED;
        if (letter == null || !letter.state().mayBecome(next)) return Moved.OVERTAKEN;
        return move(letter, next, note.strip(), by);
    }

    private Moved move(Letter letter, LetterState next, String note, Officer by) {
        if (!book.move(letter.id(), letter.version(), next)) return Moved.OVERTAKEN;
        book.tell(letter.id(), next, note, by.actor(), clock.instant());
        audit.record(by.actor(), "LETTER_MOVED", subject(letter.id()), Map.of("state", letter.state().name()), Map.of("state", next.name()), note);
        return Moved.DONE;
    }

    private static boolean allowed(Officer by) {
        return by.may(Permission.BATCH) && by.area().isEmpty();
    }

    static Audit.Subject subject(UUID letter) {
        return new Audit.Subject("letter", letter.toString());
    }
}
