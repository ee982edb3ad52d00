package id.lapau.wording;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head words a text anew: that is a new version, and the old ones stay as they were. */
@Component
class ChangeWording {

    private final WordingBook book;
    private final Audit audit;
    private final Clock clock;

    ChangeWording(WordingBook book, Audit audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Changed(Wording wording) implements Outcome {}

        /** Message keys of what is wrong, by field. */
        record Rejected(Map<String, Problem> problems) implements Outcome {}

        /** Somebody else made a version meanwhile. */
        record Overtaken() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    /** A message key and the names it speaks of. */
    record Problem(String key, String names) {}

    /** @param seen the version the officer looked at while typing */
    @Transactional
    Outcome change(TextKind kind, int seen, String title, String body, String reason, Officer by) {
        if (!by.may(Permission.OFFICE) || by.area().isPresent()) return new Outcome.NotAllowed();
        var current = book.current(kind);
        if (current.version() != seen) return new Outcome.Overtaken();
        var next = new Wording(kind.key(), seen + 1, title.strip(), body.strip());
        var problems = new LinkedHashMap<>(problems(kind, next));
        if (reason.isBlank()) problems.put("alasan", new Problem("wording.problem.reason", ""));
        if (!problems.isEmpty()) return new Outcome.Rejected(problems);
        return store(next, reason.strip(), by);
    }

    private Outcome store(Wording next, String reason, Officer by) {
        if (!book.add(next, reason, by.actor(), clock.instant())) return new Outcome.Overtaken();
        audit.record(by.actor(), "WORDING_CHANGED", new Audit.Subject("wording", next.key()), Map.of("version", next.version() - 1),
                Map.of("version", next.version(), "title", next.title(), "body", next.body()), reason);
        return new Outcome.Changed(next);
    }

    /** What keeps a text from being used. */
    static Map<String, Problem> problems(TextKind kind, Wording text) {
        var problems = new LinkedHashMap<String, Problem>();
        if (text.title().isBlank()) problems.put("judul", new Problem("wording.problem.title", ""));
        if (text.body().isBlank()) problems.put("badan", new Problem("wording.problem.body", ""));
        else if (text.strayBrace()) problems.put("badan", new Problem("wording.problem.brace", ""));
        else gaps(kind, text, problems);
        return problems;
    }

    private static void gaps(TextKind kind, Wording text, Map<String, Problem> problems) {
        var known = kind.gaps().stream().map(TextKind.Gap::name).collect(Collectors.toSet());
        var unknown = text.gaps().stream().filter(name -> !known.contains(name)).collect(Collectors.joining(", "));
        var missing = kind.gaps().stream().filter(TextKind.Gap::required).map(TextKind.Gap::name).filter(name -> !text.gaps().contains(name)).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) problems.put("badan", new Problem("wording.problem.unknown", unknown));
        else if (!missing.isEmpty()) problems.put("badan", new Problem("wording.problem.missing", missing));
    }
}
