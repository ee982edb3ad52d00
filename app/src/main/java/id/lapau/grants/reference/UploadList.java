package id.lapau.grants.reference;

import id.lapau.audit.Audit;
import id.lapau.grants.RememberedColumns;
import id.lapau.grants.reference.ColumnSamples.Look;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Sha256;
import id.lapau.platform.jobs.Jobs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer uploads a reference list, says what its columns hold, or takes a version back. */
@Component
class UploadList {

    private final ListBook book;
    private final RememberedColumns memory;
    private final Jobs jobs;
    private final Audit audit;

    UploadList(ListBook book, RememberedColumns memory, Jobs jobs, Audit audit) {
        this.book = book;
        this.memory = memory;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** @param ask whether the officer wants to see the columns even when all were guessed */
    record Command(ListKind kind, String source, LocalDate dataDate, String fileName, byte[] content, boolean ask, Officer by) {}

    sealed interface Outcome {
        record Reading(UUID id) implements Outcome {}

        record ColumnsAsked(UUID id) implements Outcome {}

        record SameFile(UUID id) implements Outcome {}

        record Refused(String line) implements Outcome {}

        record ColumnsMissing(List<String> keys) implements Outcome {}

        record ColumnTwice(int column) implements Outcome {}

        record Withdrawn() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** Not in the state for it, or not this officer's to do. */
        record NotNow() implements Outcome {}
    }

    @Transactional
    Outcome upload(Command command) {
        if (!allowed(command.by())) return new Outcome.NotNow();
        var sha = Sha256.hex(command.content());
        var same = book.same(command.kind(), sha);
        if (same.isPresent()) return new Outcome.SameFile(same.get().id());
        return switch (look(command.kind(), command.fileName(), command.content())) {
            case Look.Not(var refused) -> new Outcome.Refused(refused.line());
            case Look.Seen(var columns) -> store(command, sha, columns);
        };
    }

    /** What an officer chose earlier for the same headings wins over the guess. */
    Look look(ListKind kind, String fileName, byte[] content) {
        var look = ColumnSamples.of(kind, fileName, content);
        return look instanceof Look.Seen(var seen) ? memory.of(seen.signature(kind)).<Look>map(known -> new Look.Seen(seen.with(known))).orElse(look) : look;
    }

    private Outcome store(Command command, String sha, ColumnSamples columns) {
        var id = book.add(new ListBook.Upload(command.kind(), command.source(), command.dataDate(), command.fileName(), command.content(), sha), command.by().actor());
        audit.record(command.by().actor(), "REFERENCE_UPLOADED", subject(id), null,
                Map.of("kind", command.kind().key(), "source", command.source(), "dataDate", command.dataDate().toString(), "sha256", sha), null);
        if (command.ask() || !ReferenceReader.missing(command.kind(), columns.guess()).isEmpty()) return new Outcome.ColumnsAsked(id);
        return read(id, columns.guess(), command.by());
    }

    /** @param chosen the column key of each column, empty for one that is not used */
    @Transactional
    Outcome confirm(UUID id, List<String> chosen, Officer by) {
        var list = book.locked(id).orElse(null);
        if (!allowed(by) || list == null || list.state() != ReferenceState.MAPPING) return new Outcome.NotNow();
        var mapping = new HashMap<String, Integer>();
        for (int column = 0; column < chosen.size(); column++) {
            var key = chosen.get(column);
            boolean known = list.kind().columns().stream().anyMatch(c -> c.key().equals(key));
            if (known && mapping.putIfAbsent(key, column) != null) return new Outcome.ColumnTwice(column);
        }
        var missing = ReferenceReader.missing(list.kind(), mapping);
        if (!missing.isEmpty()) return new Outcome.ColumnsMissing(missing);
        if (look(list.kind(), list.fileName(), book.content(id)) instanceof Look.Seen(var seen)) memory.remember(seen.signature(list.kind()), mapping, by.actor());
        return read(id, mapping, by);
    }

    private Outcome read(UUID id, Map<String, Integer> mapping, Officer by) {
        var job = jobs.start(ReadList.KIND, id.toString(), "reference.job", "/rujukan/" + id, by.actor());
        book.reads(id, mapping, job);
        return new Outcome.Reading(id);
    }

    @Transactional
    Outcome withdraw(UUID id, String reason, Officer by) {
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        var list = book.locked(id).orElse(null);
        if (!allowed(by) || list == null || list.state() != ReferenceState.READY && list.state() != ReferenceState.MAPPING) return new Outcome.NotNow();
        book.withdrawn(id, reason.strip(), by.actor());
        audit.record(by.actor(), "REFERENCE_WITHDRAWN", subject(id), Map.of("state", list.state().name()), Map.of("state", "WITHDRAWN"), reason.strip());
        return new Outcome.Withdrawn();
    }

    /** Lists hold people of all nagari: an officer of one nagari has no business with them. */
    private static boolean allowed(Officer by) {
        return by.may(Permission.REFERENCE) && by.area().isEmpty();
    }

    static Audit.Subject subject(UUID id) {
        return new Audit.Subject("reference-list", id.toString());
    }
}
