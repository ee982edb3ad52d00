package id.lapau.owner;

import id.lapau.identity.Officer;
import id.lapau.kernel.KkNumber;
import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.Regions;
import id.lapau.owner.OwnerViews.OwnFacts;
import id.lapau.owner.OwnerViews.Request;
import id.lapau.platform.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What owners ask to be put right, and what stands now. Their words are sealed: they may name a number. */
@Repository
class OwnerRequests {

    static final int MOST_OPEN = 3;

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    OwnerRequests(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    UUID add(UUID account, UUID person, String text) {
        return sql.sql("insert into owner.request (account, person, text_sealed, state, asked_at) values (:account, :person, :text, 'OPEN', :now) returning id")
                .param("account", account).param("person", person).param("text", vault.seal(text)).param("now", now()).query(UUID.class).single();
    }

    int open(UUID account) {
        return sql.sql("select count(*) from owner.request where account = :account and state = 'OPEN'").param("account", account).query(Integer.class).single();
    }

    /** The newest first. */
    List<Request> of(UUID account) {
        return sql.sql("select * from owner.request where account = :account order by asked_at desc, id desc limit 50").param("account", account)
                .query((row, _) -> new Request(row.getObject("id", UUID.class), vault.open(row.getBytes("text_sealed")), RequestState.valueOf(row.getString("state")), row.getString("answer"),
                        row.getTimestamp("asked_at").toInstant(), row.getTimestamp("answered_at") == null ? null : row.getTimestamp("answered_at").toInstant(), row.getString("answered_by"))).list();
    }

    /** False when it was answered already. */
    boolean answer(UUID account, UUID request, RequestState state, String answer, Officer by) {
        return sql.sql("update owner.request set state = :state, answer = :answer, answered_at = :now, answered_by = :by where id = :id and account = :account and state = 'OPEN'")
                .param("state", state.name()).param("answer", answer).param("now", now()).param("by", by.name()).param("id", request).param("account", account).update() == 1;
    }

    /** Nobody is left to read an answer. */
    void refuseOpen(UUID account) {
        sql.sql("update owner.request set state = 'REFUSED', answered_at = :now where account = :account and state = 'OPEN'").param("now", now()).param("account", account).update();
    }

    /** What the registry holds on the owner; empty for an account that is not bound. */
    Optional<OwnFacts> facts(Owner owner) {
        if (owner.person() == null) return Optional.empty();
        return sql.sql("select name, nik_sealed, kk_sealed, phone_sealed, birth_date, address, nagari from registry.person where id = :id").param("id", owner.person())
                .query((row, _) -> new OwnFacts(row.getString("name"), opened(row.getBytes("nik_sealed"), digits -> new Nik(digits).masked()), opened(row.getBytes("kk_sealed"), digits -> new KkNumber(digits).masked()),
                        opened(row.getBytes("phone_sealed"), digits -> new PhoneNumber(digits).local()), row.getObject("birth_date", LocalDate.class), row.getString("address"),
                        Regions.bundled().nameOf(row.getString("nagari")))).optional();
    }

    private String opened(byte @Nullable [] sealed, Function<String, String> shown) {
        return sealed == null ? "" : shown.apply(vault.open(sealed));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
