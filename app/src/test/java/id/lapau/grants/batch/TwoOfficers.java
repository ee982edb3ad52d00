package id.lapau.grants.batch;

import id.lapau.grants.batch.FreezeProposals.Approval;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For tests: one officer prepares in the newest phase of a programme, another approves. */
public final class TwoOfficers {

    public static final Officer PREPARER = new Officer(UUID.randomUUID(), "Verifikator", Role.VERIFIER, null);
    public static final Officer APPROVER = new Officer(UUID.randomUUID(), "Kepala Bidang", Role.HEAD, null);

    private final PrepareProposals prepare;
    private final FreezeProposals freeze;
    private final JdbcClient sql;

    public TwoOfficers(BeanFactory beans) {
        prepare = beans.getBean(PrepareProposals.class);
        freeze = beans.getBean(FreezeProposals.class);
        sql = beans.getBean(JdbcClient.class);
    }

    /** Freezes whoever may be sent and fits; returns the id of the numbered proposal. */
    public UUID freeze(String programme, LocalDate asOf) {
        var draft = prepared(programme, asOf);
        var outcome = approve(draft, APPROVER);
        if (!(outcome instanceof FreezeProposals.Outcome.Frozen)) throw new AssertionError("not frozen: " + outcome);
        return draft;
    }

    /** A draft that waits. */
    UUID prepared(String programme, LocalDate asOf) {
        var outcome = prepare(programme, asOf, PREPARER);
        if (outcome != PrepareProposals.Outcome.PREPARED) throw new AssertionError("not prepared: " + outcome);
        return newest(programme);
    }

    PrepareProposals.Outcome prepare(String programme, LocalDate asOf, Officer by) {
        var phase = sql.sql("select id from grants.phase where programme = :p order by number desc limit 1").param("p", programme).query(UUID.class).single();
        return prepare.prepare(new PrepareProposals.Order(UUID.randomUUID(), phase, asOf, by.actor()), (_, _) -> {});
    }

    UUID newest(String programme) {
        return sql.sql("select id from grants.batch_draft where programme = :p order by prepared_at desc limit 1").param("p", programme).query(UUID.class).single();
    }

    FreezeProposals.Outcome approve(UUID draft, Officer by) {
        return freeze.freeze(new Approval(draft, by.actor()), (_, _) -> {});
    }
}
