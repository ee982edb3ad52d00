package id.lapau.grants.intake;

import id.lapau.registry.MergeUndone;
import id.lapau.registry.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals follow their person through a merge, and back; in the transaction of the merge. */
@Repository
class FollowMerges {

    private final JdbcClient sql;

    FollowMerges(JdbcClient sql) {
        this.sql = sql;
    }

    @EventListener
    void merged(PersonsMerged event) {
        sql.sql("""
                with moved as (update grants.proposal set person_id = :kept where person_id = :gone returning id)
                insert into grants.proposal_merge (merge, proposal) select :merge, id from moved""")
                .param("kept", event.kept().value()).param("gone", event.gone().value()).param("merge", event.merge()).update();
    }

    /** A proposal that a correction gave to somebody else meanwhile stays there. */
    @EventListener
    void undone(MergeUndone event) {
        sql.sql("""
                with back as (delete from grants.proposal_merge where merge = :merge returning proposal)
                update grants.proposal set person_id = :restored where id in (select proposal from back) and person_id = :kept""")
                .param("merge", event.merge()).param("restored", event.restored().value()).param("kept", event.kept().value()).update();
    }
}
