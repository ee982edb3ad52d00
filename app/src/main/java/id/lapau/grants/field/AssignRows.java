package id.lapau.grants.field;

import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Subject;
import id.lapau.identity.NagariOfficers;
import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The office sends officers of the nagari to the proposed businesses, sends others, or calls them back. */
@Component
class AssignRows {

    private final FieldPages pages;
    private final Assignments assignments;
    private final NagariOfficers officers;
    private final VisitCall call;
    private final Audit audit;
    private final Clock clock;

    AssignRows(FieldPages pages, Assignments assignments, NagariOfficers officers, VisitCall call, Audit audit, Clock clock) {
        this.pages = pages;
        this.assignments = assignments;
        this.officers = officers;
        this.call = call;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {

        /** @param nobody rows in whose nagari no officer works */
        record Assigned(int rows, int officers, int nobody) implements Outcome {}

        record TakenBack(int rows) implements Outcome {}

        /** Field to message key. */
        record Rejected(Map<String, String> problems) implements Outcome {}

        /** The choice is another than the one that was seen. */
        record ChangedMeanwhile() implements Outcome {}
    }

    /** Sends somebody to each row of the choice to which nobody is sent and nobody was; {@code seen} is how many those were. */
    @Transactional
    Outcome assignAll(FieldFilter filter, int seen, String due, Officer by) {
        var day = day(due);
        if (day.isEmpty()) return new Outcome.Rejected(Map.of("batas", "field.problem.due"));
        var rows = pages.all(filter).stream().filter(row -> row.step() == Step.NONE).toList();
        if (rows.size() != seen) return new Outcome.ChangedMeanwhile();
        var sharing = Sharing.of(rows, officers.active(), assignments.open());
        int given = 0;
        for (var share : sharing.byOfficer().entrySet()) given += give(filter.program(), share.getValue(), share.getKey(), day.get(), by);
        return new Outcome.Assigned(given, sharing.byOfficer().size(), sharing.nobody());
    }

    private int give(String programme, List<UUID> rows, Officer officer, LocalDate due, Officer by) {
        int given = assignments.assign(rows, officer, due, by.actor(), clock.instant());
        call.tell(officer, programme, given, due);
        audit.record(by.actor(), "FIELD_ASSIGNED", new Subject("programme", programme), null,
                Map.of("officer", officer.name(), "officerId", officer.id(), "rows", given, "due", due.toString()), null);
        return given;
    }

    /** Gives all open rows of the choice to one officer. */
    @Transactional
    Outcome handOver(FieldFilter filter, int seen, UUID to, String due, Officer by) {
        return given(filter.program(), assigned(filter), seen, to, due, by);
    }

    /** Sends an officer to one row, whoever was to go there before; also again, when somebody was there. */
    @Transactional
    Outcome send(FieldList.Line row, UUID to, String due, Officer by) {
        return given(row.programme(), List.of(row.proposal()), 1, to, due, by);
    }

    private Outcome given(String programme, List<UUID> rows, int seen, UUID to, String due, Officer by) {
        var day = day(due);
        if (day.isEmpty()) return new Outcome.Rejected(Map.of("batas", "field.problem.due"));
        var officer = officers.active().stream().filter(one -> one.id().equals(to)).findFirst();
        if (officer.isEmpty()) return new Outcome.Rejected(Map.of("petugas", "field.problem.officer"));
        if (rows.size() != seen) return new Outcome.ChangedMeanwhile();
        assignments.takeBack(rows, clock.instant());
        return new Outcome.Assigned(give(programme, rows, officer.get(), day.get(), by), 1, 0);
    }

    private List<UUID> assigned(FieldFilter filter) {
        return pages.all(filter).stream().filter(row -> row.step().assigned()).map(FieldList.Line::proposal).toList();
    }

    @Transactional
    Outcome takeBackAll(FieldFilter filter, int seen, Officer by) {
        var rows = assigned(filter);
        return rows.size() == seen ? takeBack(filter.program(), rows, by) : new Outcome.ChangedMeanwhile();
    }

    @Transactional
    Outcome takeBack(FieldList.Line row, Officer by) {
        return takeBack(row.programme(), List.of(row.proposal()), by);
    }

    private Outcome takeBack(String programme, List<UUID> rows, Officer by) {
        int ended = assignments.takeBack(rows, clock.instant());
        audit.record(by.actor(), "FIELD_TAKEN_BACK", new Subject("programme", programme), null, Map.of("rows", ended), null);
        return new Outcome.TakenBack(ended);
    }

    private Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(day -> !day.isBefore(OfficeTime.today(clock)));
        } catch (DateTimeParseException notDate) {
            return Optional.empty();
        }
    }
}
