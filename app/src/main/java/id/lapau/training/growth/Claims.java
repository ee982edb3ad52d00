package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.kernel.Actor;
import id.lapau.kernel.Rupiah;
import id.lapau.training.growth.Indicators.Shown;
import id.lapau.training.growth.LadderView.Challenge;
import id.lapau.training.growth.LadderView.Handover;
import id.lapau.training.growth.LadderView.Question;
import id.lapau.training.growth.LadderView.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say of a business's class: signs seen, challenges, handovers, questions to its owner. */
@Repository
class Claims {

    private static final String CHALLENGE = """
            select c.id, c.business, c.as_of, c.yearly_sales, c.net_assets, c.evidence, c.state, c.raised_by, c.raised_by_name, c.by_owner, c.raised_at,
                coalesce(c.decided_by_name, '') as decided_by_name, c.decided_at, c.decision
            """;

    private final JdbcClient sql;

    Claims(JdbcClient sql) {
        this.sql = sql;
    }

    List<Shown> signs(UUID business) {
        return sql.sql("select indicator, seen_on, evidence from growth.sign where business = :id and voided_at is null order by seen_on desc, id desc").param("id", business)
                .query((row, _) -> new Shown(Indicator.valueOf(row.getString("indicator")), null, row.getObject("seen_on", LocalDate.class), null, row.getString("evidence"))).list();
    }

    void addSign(UUID business, Indicator indicator, LocalDate on, String evidence, Actor by, Instant at) {
        sql.sql("""
                insert into growth.sign (business, indicator, seen_on, evidence, seen_by, seen_by_name, recorded_at)
                values (:business, :indicator, :on, :evidence, :by, :name, :at)""")
                .param("business", business).param("indicator", indicator.name()).param("on", on).param("evidence", evidence).param("by", by.id()).param("name", by.name())
                .param("at", time(at)).update();
    }

    List<Challenge> challenges(UUID business) {
        return sql.sql(CHALLENGE + "from growth.challenge c where business = :id order by raised_at desc").param("id", business).query((row, _) -> challenge(row)).list();
    }

    List<Waiting> open(Officer viewer) {
        return sql.sql(CHALLENGE + """
                , b.title, b.owner_name from growth.challenge c join registry.business_read b on b.id = c.business
                where c.state = 'OPEN' and (:area = '' or b.area = :area) order by c.raised_at
                """)
                .param("area", viewer.areaCode())
                .query((row, _) -> new Waiting(row.getString("business"), row.getString("title"), row.getString("owner_name"), challenge(row))).list();
    }

    /** Held until the transaction ends. */
    Optional<Challenge> challenge(UUID business, UUID id) {
        return sql.sql(CHALLENGE + "from growth.challenge c where business = :business and id = :id for update").param("business", business).param("id", id)
                .query((row, _) -> challenge(row)).optional();
    }

    private static Challenge challenge(ResultSet row) throws SQLException {
        return new Challenge(row.getString("id"), row.getObject("as_of", LocalDate.class), MoveBook.rupiah(row, "yearly_sales"), MoveBook.rupiah(row, "net_assets"),
                row.getString("evidence"), ChallengeState.valueOf(row.getString("state")), row.getString("raised_by"), row.getString("raised_by_name"), row.getBoolean("by_owner"),
                Objects.requireNonNull(instant(row, "raised_at")), row.getString("decided_by_name"), instant(row, "decided_at"), row.getString("decision"));
    }

    /** Empty when another one waits. */
    Optional<UUID> raise(UUID business, LocalDate asOf, @Nullable Rupiah sales, @Nullable Rupiah assets, String evidence, boolean byOwner, Actor by, Instant at) {
        return sql.sql("""
                insert into growth.challenge (business, as_of, yearly_sales, net_assets, evidence, state, raised_by, raised_by_name, by_owner, raised_at)
                values (:business, :asOf, :sales, :assets, :evidence, 'OPEN', :by, :name, :byOwner, :at) on conflict do nothing returning id""")
                .param("business", business).param("asOf", asOf).param("sales", sales == null ? null : sales.amount()).param("assets", assets == null ? null : assets.amount())
                .param("evidence", evidence).param("by", by.id()).param("name", by.name()).param("byOwner", byOwner).param("at", time(at)).query(UUID.class).optional();
    }

    void becomes(UUID challenge, ChallengeState state, String decision, Actor by, Instant at) {
        sql.sql("""
                update growth.challenge set state = :state, decision = :decision, decided_by = :by, decided_by_name = :name, decided_at = :at where id = :id""")
                .param("state", state.name()).param("decision", decision).param("by", by.id()).param("name", by.name()).param("at", time(at)).param("id", challenge).update();
    }

    @Nullable Handover handover(UUID business) {
        return sql.sql("""
                select id, size_class, law, given_on, letter, receiver, given_by_name from growth.handover where business = :id and undone_at is null""").param("id", business)
                .query((row, _) -> new Handover(row.getString("id"), row.getString("size_class"), row.getString("law"), row.getObject("given_on", LocalDate.class),
                        row.getString("letter"), row.getString("receiver"), row.getString("given_by_name"))).optional().orElse(null);
    }

    /** False when it was handed over before. */
    boolean handOver(UUID business, Handover handover, Actor by, Instant at) {
        return sql.sql("""
                insert into growth.handover (business, size_class, law, given_on, letter, receiver, given_by, given_by_name, recorded_at)
                values (:business, :size, :law, :on, :letter, :receiver, :by, :name, :at) on conflict do nothing""")
                .param("business", business).param("size", handover.size()).param("law", handover.law()).param("on", handover.givenOn()).param("letter", handover.letter())
                .param("receiver", handover.receiver()).param("by", by.id()).param("name", by.name()).param("at", time(at)).update() == 1;
    }

    /** False when nothing was handed over. */
    boolean takeBack(UUID business, String why, Actor by, Instant at) {
        return sql.sql("update growth.handover set undone_at = :at, undone_by_name = :name, undone_why = :why where business = :business and undone_at is null")
                .param("at", time(at)).param("name", by.name()).param("why", why).param("business", business).update() == 1;
    }

    @Nullable Question question(UUID business) {
        return sql.sql("select asked_by_name, asked_at, expires_at, answered_at from growth.question where business = :id order by asked_at desc limit 1").param("id", business)
                .query((row, _) -> new Question(row.getString("asked_by_name"), Objects.requireNonNull(instant(row, "asked_at")),
                        Objects.requireNonNull(instant(row, "expires_at")), instant(row, "answered_at"))).optional().orElse(null);
    }

    UUID ask(UUID business, byte[] tokenHash, Actor by, Instant at, Instant expires) {
        return sql.sql("""
                insert into growth.question (business, token_hash, asked_by, asked_by_name, asked_at, expires_at)
                values (:business, :hash, :by, :name, :at, :expires) returning id""")
                .param("business", business).param("hash", tokenHash).param("by", by.id()).param("name", by.name()).param("at", time(at)).param("expires", time(expires))
                .query(UUID.class).single();
    }

    /** The business that a link asks about; empty once it has expired. */
    Optional<UUID> asked(byte[] tokenHash, Instant now) {
        return sql.sql("select business from growth.question where token_hash = :hash and expires_at > :now").param("hash", tokenHash).param("now", time(now))
                .query(UUID.class).optional();
    }

    /** What was asked of the business and waits is answered, without the link. */
    void answered(UUID business, Instant at) {
        sql.sql("update growth.question set answered_at = :at where business = :business and answered_at is null").param("at", time(at)).param("business", business).update();
    }

    void answered(byte[] tokenHash, Instant at) {
        sql.sql("update growth.question set answered_at = :at where token_hash = :hash").param("at", time(at)).param("hash", tokenHash).update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
