package id.lapau.market.shop;

import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of abuse. */
@Repository
class ReportBook {

    private static final String SELECT = """
            select r.*, s.name as shop_name, coalesce(p.name, '') as product_name, coalesce(u.display_name, '') as by_name
            from market.report r join market.shop s on s.id = r.shop left join market.product p on p.id = r.product left join identity.app_user u on u.id = r.handled_by
            """;

    private final JdbcClient sql;
    private final Vault vault;
    private final Clock clock;

    ReportBook(JdbcClient sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param contact telephone or mail of who reports; empty for none */
    UUID add(UUID shop, @Nullable UUID product, ReportKind kind, String words, String contact) {
        return sql.sql("insert into market.report (shop, product, kind, words, contact_sealed, state, made_at) values (:shop, :product, :kind, :words, :contact, 'NEW', :now) returning id")
                .param("shop", shop).param("product", product).param("kind", kind.name()).param("words", words).param("contact", contact.isEmpty() ? null : vault.seal(contact))
                .param("now", Timestamp.from(clock.instant())).query(UUID.class).single();
    }

    Optional<Report> find(UUID id) {
        return sql.sql(SELECT + "where r.id = :id").param("id", id).query(ReportBook::report).optional();
    }

    /** What waits stands first, the oldest of it before all. */
    List<Report> list(boolean all) {
        return sql.sql(SELECT + "where :all or r.state in ('NEW', 'IN_WORK') order by r.state not in ('NEW', 'IN_WORK'), r.made_at limit 500").param("all", all)
                .query(ReportBook::report).list();
    }

    List<Report> of(UUID shop) {
        return sql.sql(SELECT + "where r.shop = :shop order by r.made_at desc").param("shop", shop).query(ReportBook::report).list();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(row.getObject("id", UUID.class), row.getObject("shop", UUID.class), row.getString("shop_name"), row.getObject("product", UUID.class),
                row.getString("product_name"), ReportKind.valueOf(row.getString("kind")), row.getString("words"), row.getBytes("contact_sealed") != null,
                ReportState.valueOf(row.getString("state")), row.getString("outcome"), row.getInt("version"), row.getTimestamp("made_at").toInstant(),
                ShopBook.instant(row, "handled_at"), row.getString("by_name"));
    }

    /** The contact in clear: an entry in the audit book goes with it. */
    Optional<String> contact(UUID id) {
        return sql.sql("select contact_sealed from market.report where id = :id and contact_sealed is not null").param("id", id).query(byte[].class).optional().map(vault::open);
    }

    boolean become(UUID id, ReportState from, ReportState to, String outcome, UUID officer) {
        return sql.sql("""
                update market.report set state = :to, outcome = :outcome, handled_by = :officer, handled_at = :now, version = version + 1 where id = :id and state = :from
                """).param("to", to.name()).param("from", from.name()).param("outcome", outcome).param("officer", officer).param("now", Timestamp.from(clock.instant()))
                .param("id", id).update() > 0;
    }

    int waiting() {
        return sql.sql("select count(*) from market.report where state in ('NEW', 'IN_WORK')").query(Integer.class).single();
    }
}
