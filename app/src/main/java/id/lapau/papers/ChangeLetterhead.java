package id.lapau.papers;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head sets the letterhead; papers issued before keep theirs. */
@Component
class ChangeLetterhead {

    private final LetterheadBook book;
    private final Audit audit;
    private final Clock clock;

    ChangeLetterhead(LetterheadBook book, Audit audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Changed() implements Outcome {}

        /** Message keys by field. */
        record Rejected(Map<String, String> problems) implements Outcome {}

        record Overtaken() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    /** @param typed carries the version that the officer looked at */
    @Transactional
    Outcome change(Letterhead typed, Officer by) {
        if (!by.may(Permission.OFFICE) || by.area().isPresent()) return new Outcome.NotAllowed();
        var problems = problems(typed);
        if (!problems.isEmpty()) return new Outcome.Rejected(problems);
        var current = book.current();
        var next = new Letterhead(typed.version() + 1, typed.government(), typed.office(), typed.address(), typed.contact(), typed.place(), typed.role(),
                typed.signatory(), typed.rank(), typed.nip(), typed.logo() == null ? current.logo() : typed.logo());
        if (current.version() != typed.version() || !book.add(next, by.actor(), clock.instant())) return new Outcome.Overtaken();
        audit.record(by.actor(), "LETTERHEAD_CHANGED", new Audit.Subject("letterhead", "office"), told(current), told(next), null);
        return new Outcome.Changed();
    }

    private static Map<String, String> problems(Letterhead typed) {
        var problems = new LinkedHashMap<String, String>();
        Map.of("government", typed.government(), "office", typed.office(), "address", typed.address(), "place", typed.place(), "role", typed.role(),
                "signatory", typed.signatory()).forEach((field, value) -> { if (value.isBlank()) problems.put(field, "papers.problem." + field); });
        if (!typed.nip().matches("\\d{18}")) problems.put("nip", "papers.problem.nip");
        return problems;
    }

    private static Map<String, Object> told(Letterhead letterhead) {
        return Map.of("version", letterhead.version(), "office", letterhead.office(), "role", letterhead.role(), "signatory", letterhead.signatory(), "place", letterhead.place());
    }
}
