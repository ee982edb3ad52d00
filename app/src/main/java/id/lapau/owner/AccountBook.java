package id.lapau.owner;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts of owners as stored. */
@Repository
class AccountBook {

    private static final String ACCOUNT = "select id, name, state, person, phone_sealed, agreed_at, reason, version from owner.account ";

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    AccountBook(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param phone null once it is closed */
    record Account(UUID id, String name, AccountState state, @Nullable UUID person, @Nullable PhoneNumber phone, @Nullable Instant agreedAt, String reason,
            int version) {

        Audit.Subject subject() {
            return AccountBook.subject(id);
        }

        Actor actor() {
            return new Actor(id, name);
        }
    }

    static Audit.Subject subject(UUID account) {
        return new Audit.Subject("owner-account", account.toString());
    }

    Optional<Account> withPhone(PhoneNumber phone) {
        return sql.sql(ACCOUNT + "where phone_hash = :hash and state <> 'CLOSED'").param("hash", hash(phone)).query(this::account).optional();
    }

    Optional<Account> find(UUID id) {
        return sql.sql(ACCOUNT + "where id = :id").param("id", id).query(this::account).optional();
    }

    /** Held until the transaction ends. */
    Optional<Account> locked(UUID id) {
        return sql.sql(ACCOUNT + "where id = :id for update").param("id", id).query(this::account).optional();
    }

    Optional<Account> ofPerson(UUID person) {
        return sql.sql(ACCOUNT + "where person = :person and state = 'BOUND'").param("person", person).query(this::account).optional();
    }

    Account add(PhoneNumber phone, String name) {
        var id = sql.sql("insert into owner.account (phone_hash, phone_sealed, name, state, created_at) values (:hash, :sealed, :name, 'OPEN', :now) returning id")
                .param("hash", hash(phone)).param("sealed", vault.seal(phone.international())).param("name", name).param("now", now()).query(UUID.class).single();
        return find(id).orElseThrow();
    }

    void agree(UUID account, boolean agreed) {
        sql.sql("update owner.account set agreed_at = :at, version = version + 1 where id = :id").param("at", agreed ? now() : null, Types.TIMESTAMP).param("id", account).update();
    }

    /** @throws IllegalStateException when the table of states does not allow it */
    void bind(Account account, UUID person, String how, @Nullable UUID officer) {
        move(account, AccountState.BOUND);
        sql.sql("""
                update owner.account set state = 'BOUND', person = :person, bound_how = :how, bound_by = :by, bound_at = :now, reason = '', version = version + 1,
                    claim_nik_sealed = null, claim_nik_hash = null, claim_born = null, claim_at = null where id = :id""")
                .param("person", person).param("how", how).param("by", officer, Types.OTHER).param("now", now()).param("id", account.id()).update();
    }

    /** Who the owner says to be waits for an officer. */
    void ask(Account account, Nik nik, LocalDate born) {
        move(account, AccountState.ASKED);
        sql.sql("""
                update owner.account set state = 'ASKED', claim_nik_sealed = :sealed, claim_nik_hash = :hash, claim_born = :born, claim_at = :now, reason = '',
                    version = version + 1 where id = :id""")
                .param("sealed", vault.seal(nik.digits())).param("hash", vault.fingerprint(nik.digits())).param("born", born).param("now", now()).param("id", account.id()).update();
    }

    /** Without a person, and why. */
    void release(Account account, AccountState to, String reason) {
        move(account, to);
        sql.sql("""
                update owner.account set state = :state, person = null, bound_at = null, bound_by = null, bound_how = '', reason = :reason, version = version + 1,
                    claim_nik_sealed = null, claim_nik_hash = null, claim_born = null, claim_at = null where id = :id""")
                .param("state", to.name()).param("reason", reason).param("id", account.id()).update();
    }

    /** Follows a merge, or its undoing. */
    void follow(UUID account, UUID person) {
        sql.sql("update owner.account set person = :person, version = version + 1 where id = :id").param("person", person).param("id", account).update();
    }

    /** Nothing is left of who it was; the telephone number may register anew. */
    void close(Account account) {
        release(account, AccountState.CLOSED, "");
        sql.sql("update owner.account set phone_hash = :hash, phone_sealed = :sealed, name = '', agreed_at = null where id = :id")
                .param("hash", vault.fingerprint("closed account " + account.id())).param("sealed", vault.seal("")).param("id", account.id()).update();
        sql.sql("delete from owner.session where account = :id").param("id", account.id()).update();
    }

    private static void move(Account account, AccountState to) {
        if (!account.state().mayBecome(to)) throw new IllegalStateException("an account that is " + account.state() + " never becomes " + to);
    }

    private byte[] hash(PhoneNumber phone) {
        return vault.fingerprint(phone.international());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Account account(ResultSet row, int number) throws SQLException {
        var phone = vault.open(row.getBytes("phone_sealed"));
        var agreed = row.getTimestamp("agreed_at");
        return new Account(row.getObject("id", UUID.class), row.getString("name"), AccountState.valueOf(row.getString("state")), row.getObject("person", UUID.class),
                PhoneNumber.read(phone).orElse(null), agreed == null ? null : agreed.toInstant(), row.getString("reason"), row.getInt("version"));
    }
}
