package id.lapau.grants.field;

import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Subject;
import id.lapau.grants.ProposalState;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.screening.RunScreening;
import id.lapau.identity.Officer;
import id.lapau.kernel.Sha256;
import id.lapau.platform.Photo;
import id.lapau.registry.BusinessId;
import id.lapau.registry.Registry;
import id.lapau.registry.Source;
import id.lapau.registry.Standing;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the report of a visit, once, however often it is sent: the registry learns of it, and a business that is not there becomes a doubt at the desk. */
@Component
class ReceiveVisit {

    private final Assignments assignments;
    private final VisitBook visits;
    private final FieldDoubts doubts;
    private final Proposals proposals;
    private final Registry registry;
    private final RunScreening screening;
    private final Audit audit;
    private final Clock clock;

    ReceiveVisit(Assignments assignments, VisitBook visits, FieldDoubts doubts, Proposals proposals, Registry registry, RunScreening screening, Audit audit, Clock clock) {
        this.assignments = assignments;
        this.visits = visits;
        this.doubts = doubts;
        this.proposals = proposals;
        this.registry = registry;
        this.screening = screening;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A photo as it was sent.
     *
     * @param hash of the bytes that came, empty when none did
     */
    record SentPhoto(@Nullable Photo photo, String hash) {

        static final SentPhoto NONE = new SentPhoto(null, "");

        static SentPhoto of(Photo photo, byte[] sent) {
            return new SentPhoto(photo, Sha256.hex(sent));
        }
    }

    /** Of two that come at once the second waits for the first. */
    @Transactional
    Receipt receive(VisitForm form, SentPhoto photo, Officer by) {
        var problems = form.problems(clock);
        if (!problems.isEmpty()) return new Receipt.Refused(problems);
        var report = form.report(clock);
        var assignment = assignments.locked(report.assignment()).filter(a -> a.officer().equals(by.id())).orElse(null);
        if (assignment == null) return Receipt.Refused.because("field.refused.not-yours");
        var fingerprint = visits.fingerprint(form, photo.hash());
        var earlier = visits.received(report.id());
        if (earlier.isPresent()) return Arrays.equals(earlier.get(), fingerprint) ? new Receipt.Received(assignment.proposal()) : Receipt.Refused.because("field.refused.used");
        return switch (assignment.state()) {
            case OPEN -> received(report, assignment, fingerprint, photo.photo(), by);
            case DONE -> Receipt.Refused.because("field.refused.done");
            case TAKEN_BACK -> Receipt.Refused.because("field.refused.taken-back");
        };
    }

    private Receipt received(VisitReport report, Assignment assignment, byte[] fingerprint, @Nullable Photo photo, Officer by) {
        var proposal = proposals.find(assignment.proposal()).orElseThrow();
        boolean doubted = doubts.lastSeen(proposal.id()).filter(last -> last != Standing.RUNNING).isPresent();
        visits.add(report, proposal.id(), fingerprint, photo, by, clock.instant());
        assignments.done(assignment.id(), clock.instant());
        if (proposal.business() != null) learnt(new BusinessId(proposal.business()), report, by);
        audit.record(by.actor(), "FIELD_VISITED", new Subject("proposal", proposal.id().toString()), null, told(report, photo), null);
        boolean doubtful = report.standing() != Standing.RUNNING;
        if (doubtful) backToDesk(proposal, by);
        if (doubtful || doubted) screening.afterCorrecting(proposal, by.actor());
        return new Receipt.Received(proposal.id());
    }

    private void learnt(BusinessId business, VisitReport report, Officer by) {
        registry.seen(business, report.seen(), new Source(Source.Kind.VISIT, report.id().toString()), by.actor());
        registry.hindered(business, report.obstacles(), "Kunjungan lapangan", report.seenOn(), by.actor());
    }

    private static Map<String, Object> told(VisitReport report, @Nullable Photo photo) {
        return Map.of("visit", report.id(), "standing", report.standing(), "seenOn", report.seenOn().toString(), "photo", photo != null, "position", report.position() != null);
    }

    /** Whoever accepted it did not know. */
    private void backToDesk(ProposalRecord proposal, Officer by) {
        if (proposal.state() != ProposalState.ACCEPTED || !proposals.move(proposal.id(), proposal.version(), ProposalState.PROPOSED)) return;
        audit.record(by.actor(), "PROPOSAL_DOUBTED", new Subject("proposal", proposal.id().toString()), Map.of("state", ProposalState.ACCEPTED.name()),
                Map.of("state", ProposalState.PROPOSED.name()), null);
    }
}
