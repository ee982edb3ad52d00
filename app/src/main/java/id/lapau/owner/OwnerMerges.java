package id.lapau.owner;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.registry.MergeUndone;
import id.lapau.registry.PersonsMerged;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts follow their person through a merge, and back; in the transaction of the merge. When both had one, the one of the person that went waits for an officer. */
@Repository
class OwnerMerges {

    private final JdbcClient sql;
    private final AccountBook accounts;
    private final Audit audit;

    OwnerMerges(JdbcClient sql, AccountBook accounts, Audit audit) {
        this.sql = sql;
        this.accounts = accounts;
        this.audit = audit;
    }

    @EventListener
    void merged(PersonsMerged event) {
        var gone = accounts.ofPerson(event.gone().value());
        if (gone.isEmpty()) return;
        var account = accounts.locked(gone.get().id()).orElseThrow();
        if (accounts.ofPerson(event.kept().value()).isPresent()) {
            accounts.release(account, AccountState.ASKED, "");
        } else {
            accounts.follow(account.id(), event.kept().value());
            sql.sql("insert into owner.followed (merge, account) values (:merge, :account)").param("merge", event.merge()).param("account", account.id()).update();
        }
        audit.record(Actor.SYSTEM, "OWNER_FOLLOWED", account.subject(), Map.of("person", event.gone().value()), Map.of("person", event.kept().value()), null);
    }

    /** An account that was bound to somebody else meanwhile stays there. */
    @EventListener
    void undone(MergeUndone event) {
        sql.sql("""
                with back as (delete from owner.followed where merge = :merge returning account)
                update owner.account set person = :restored, version = version + 1 where id in (select account from back) and person = :kept and state = 'BOUND'""")
                .param("merge", event.merge()).param("restored", event.restored().value()).param("kept", event.kept().value()).update();
    }
}
