package id.lapau.grants.intake;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.platform.jobs.Jobs;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After the rehearsal: the rows go in, or the whole handing-in is withdrawn. */
@Component
class DecideIntake {

    private final HandIns handIns;
    private final FoundFiles files;
    private final ProposalBook proposals;
    private final Jobs jobs;
    private final Audit audit;

    DecideIntake(HandIns handIns, FoundFiles files, ProposalBook proposals, Jobs jobs, Audit audit) {
        this.handIns = handIns;
        this.files = files;
        this.proposals = proposals;
        this.jobs = jobs;
        this.audit = audit;
    }

    sealed interface Outcome {
        record Taking(UUID job) implements Outcome {}

        record NothingToTake() implements Outcome {}

        record Withdrawn(int proposals) implements Outcome {}

        /** Some of it was already sent in a numbered proposal. */
        record Frozen(int proposals) implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** Somebody was faster, or a job is at work, or it is not this officer's. */
        record NotNow() implements Outcome {}
    }

    @Transactional
    Outcome take(UUID intake, Officer by) {
        if (mine(intake, by).filter(i -> i.state() == IntakeState.READY).isEmpty()) return new Outcome.NotNow();
        if (files.rowsWaiting(intake) == 0) return new Outcome.NothingToTake();
        var job = jobs.start(TakeFiles.KIND, intake.toString(), "intake.job.take", "/berkas/" + intake, by.actor());
        handIns.runs(intake, IntakeState.TAKING, job);
        audit.record(by.actor(), "INTAKE_CONFIRMED", new Audit.Subject("intake", intake.toString()), null, null, null);
        return new Outcome.Taking(job);
    }

    @Transactional
    Outcome withdraw(UUID intake, String reason, Officer by) {
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        if (mine(intake, by).filter(i -> i.state() == IntakeState.READY || i.state() == IntakeState.DONE).isEmpty()) return new Outcome.NotNow();
        int frozen = proposals.frozenOf(intake);
        if (frozen > 0) return new Outcome.Frozen(frozen);
        int withdrawn = proposals.withdraw(intake);
        handIns.becomes(intake, IntakeState.WITHDRAWN);
        audit.record(by.actor(), "INTAKE_WITHDRAWN", new Audit.Subject("intake", intake.toString()), null, Map.of("proposals", withdrawn), reason.strip());
        return new Outcome.Withdrawn(withdrawn);
    }

    private Optional<HandIns.HandIn> mine(UUID intake, Officer by) {
        return by.may(Permission.INTAKE) ? handIns.locked(intake).filter(i -> i.visibleTo(by)) : Optional.empty();
    }
}
