package id.lapau.grants.field;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.identity.Officer;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an officer still has to see. */
@Component
class MyTasks {

    private static final int DISTRICT = 8;

    private final Assignments assignments;
    private final Proposals proposals;
    private final VisitBook visits;
    private final Clock clock;

    MyTasks(Assignments assignments, Proposals proposals, VisitBook visits, Clock clock) {
        this.assignments = assignments;
        this.proposals = proposals;
        this.visits = visits;
        this.clock = clock;
    }

    /** The most urgent first. */
    List<Task> of(Officer officer) {
        var open = assignments.openOf(officer.id());
        var ids = open.stream().map(Assignment::proposal).toList();
        var rows = proposals.all(ids).stream().collect(Collectors.toMap(ProposalRecord::id, Function.identity()));
        var known = visits.positions(ids);
        return open.stream().map(assignment -> task(assignment, rows.get(assignment.proposal()), known)).toList();
    }

    Optional<Task> find(UUID id, Officer officer) {
        return of(officer).stream().filter(task -> task.id().equals(id)).findFirst();
    }

    private Task task(Assignment assignment, ProposalRecord proposal, Map<UUID, Position> known) {
        var applicant = proposal.applicant();
        var nagari = proposal.area().map(RegionCode::code).orElse("");
        var regions = Regions.bundled();
        return new Task(assignment.id(), applicant.name(), masked(applicant), applicant.line(), applicant.businessAddress().isEmpty() ? applicant.address() : applicant.businessAddress(),
                nagari.isEmpty() ? applicant.nagari() : regions.nameOf(nagari), nagari, nagari.isEmpty() ? "" : regions.nameOf(nagari.substring(0, DISTRICT)),
                assignment.due(), assignment.due().isBefore(OfficeTime.today(clock)), known.get(proposal.id()));
    }

    private static String masked(Applicant applicant) {
        return applicant.nik() instanceof NikReading.Valid(var nik, var _) ? nik.masked() : "–";
    }
}
