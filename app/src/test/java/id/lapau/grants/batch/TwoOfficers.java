package id.lapau.grants.batch;

import id.lapau.grants.phase.PhaseBook;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** For tests of later steps: one officer prepares in the open phase of a programme, another approves. */
public final class TwoOfficers {

    public static final Officer PREPARER = new Officer(UUID.randomUUID(), "Verifikator", Role.VERIFIER, null);
    public static final Officer APPROVER = new Officer(UUID.randomUUID(), "Kepala Bidang", Role.HEAD, null);

    private final PrepareProposals prepare;
    private final FreezeProposals freeze;
    private final PhaseBook phases;

    public TwoOfficers(BeanFactory beans) {
        prepare = beans.getBean(PrepareProposals.class);
        freeze = beans.getBean(FreezeProposals.class);
        phases = beans.getBean(PhaseBook.class);
    }

    /** Freezes whoever may be sent and fits; returns the id of the numbered proposal. */
    public UUID freeze(String programme, LocalDate asOf) {
        var id = UUID.randomUUID();
        var phase = phases.open().stream().filter(open -> open.programme().equals(programme)).findFirst().orElseThrow();
        var prepared = prepare.prepare(new PrepareProposals.Order(id, phase.id(), asOf, PREPARER.actor()), (_, _) -> {});
        if (prepared != PrepareProposals.Outcome.PREPARED) throw new AssertionError("not prepared: " + prepared);
        var outcome = freeze.freeze(new FreezeProposals.Approval(id, APPROVER.actor()), (_, _) -> {});
        if (!(outcome instanceof FreezeProposals.Outcome.Frozen)) throw new AssertionError("not frozen: " + outcome);
        return id;
    }
}
