package id.lapau.market.shop;

import id.lapau.kernel.PhoneNumber;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes shops. */
@Repository
class ShopBook {

    private final JdbcClient sql;
    private final Shops shops;
    private final Vault vault;
    private final Clock clock;

    ShopBook(JdbcClient sql, Shops shops, Vault vault, Clock clock) {
        this.sql = sql;
        this.shops = shops;
        this.vault = vault;
        this.clock = clock;
    }

    Optional<ShopSheet> find(UUID id) {
        var view = shops.find(id).orElse(null);
        return view == null ? Optional.empty() : sql.sql("""
                select s.version, p.name as owner, b.name as business, s.reason, s.whatsapp_sealed, s.submitted_at, s.decided_at,
                    (select count(*) from market.product x where x.shop = s.id and x.state = 'LIVE') as products
                from market.shop s join registry.business b on b.id = s.business join registry.person p on p.id = b.owner where s.id = :id
                """).param("id", id).query((row, _) -> sheet(view, row)).optional();
    }

    private ShopSheet sheet(ShopView view, ResultSet row) throws SQLException {
        var sealed = row.getBytes("whatsapp_sealed");
        return new ShopSheet(view, row.getInt("version"), row.getString("owner"), row.getString("business"), row.getString("reason"),
                sealed == null ? "" : new PhoneNumber(vault.open(sealed)).masked(), instant(row, "submitted_at"), instant(row, "decided_at"), row.getInt("products"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Whether another shop has that address or had it. Until the end of the transaction nobody else is given one. */
    boolean slugTaken(String slug, UUID except) {
        sql.sql("select pg_advisory_xact_lock(810)").query((_, _) -> true).list();
        return sql.sql("select exists (select from market.shop where slug = :slug and id <> :id) or exists (select from market.former_slug where slug = :slug and shop <> :id)")
                .param("slug", slug).param("id", except).query(Boolean.class).single();
    }

    /** Empty when the business has one already. */
    Optional<UUID> add(UUID business, String slug, ShopForm form) {
        return filled("""
                insert into market.shop (business, slug, name, about, nagari, address, latitude, longitude, whatsapp_sealed, whatsapp_consent_at, delivery, state, created_at, changed_at)
                values (:business, :slug, :name, :about, :nagari, :address, :latitude, :longitude, :whatsapp, case when :consent then :now::timestamptz end, :delivery, 'DRAFT', :now, :now)
                on conflict (business) do nothing returning id
                """, slug, form).param("business", business).query(UUID.class).optional();
    }

    private JdbcClient.StatementSpec filled(String statement, String slug, ShopForm form) {
        var point = form.point();
        return sql.sql(statement).param("slug", slug).param("name", form.name()).param("about", form.about()).param("nagari", form.nagari()).param("address", form.address())
                .param("latitude", point.map(MapPoint::latitude).orElse(null)).param("longitude", point.map(MapPoint::longitude).orElse(null))
                .param("whatsapp", form.number().map(number -> vault.seal(number.international())).orElse(null)).param("consent", form.consent() && form.number().isPresent())
                .param("delivery", form.delivery()).param("now", Timestamp.from(clock.instant()));
    }

    /** False when somebody else changed it meanwhile. A number stays as it is unless another is given or the consent is withdrawn. */
    boolean update(UUID id, String slug, ShopForm form) {
        return filled("""
                update market.shop set slug = :slug, name = :name, about = :about, nagari = :nagari, address = :address, latitude = :latitude, longitude = :longitude,
                    whatsapp_sealed = case when not :keeps then null else coalesce(:whatsapp, whatsapp_sealed) end,
                    whatsapp_consent_at = case when not :keeps then null when :consent then :now else whatsapp_consent_at end,
                    delivery = :delivery, changed_at = :now, version = version + 1
                where id = :id and version = :version
                """, slug, form).param("keeps", form.consent()).param("id", id).param("version", form.version()).update() > 0;
    }

    void hours(UUID id, List<Opening> openings) {
        sql.sql("delete from market.opening where shop = :id").param("id", id).update();
        for (var opening : openings)
            sql.sql("insert into market.opening (shop, weekday, opens, closes) values (:id, :day, :opens, :closes)").param("id", id).param("day", opening.day().getValue())
                    .param("opens", opening.opens()).param("closes", opening.closes()).update();
    }

    /** The old address leads on; one that the shop had before is its own again. */
    void moved(UUID id, String from, String to) {
        sql.sql("delete from market.former_slug where slug = :to").param("to", to).update();
        sql.sql("insert into market.former_slug (slug, shop, until) values (:from, :id, :now) on conflict (slug) do nothing").param("from", from).param("id", id)
                .param("now", Timestamp.from(clock.instant())).update();
    }

    /** False when it is no longer in the state from which it may become that. */
    boolean become(UUID id, ShopState from, ShopState to, String reason, @Nullable UUID officer) {
        return sql.sql("""
                update market.shop set state = :to, reason = :reason, version = version + 1, changed_at = :now, submitted_at = case when :to = 'SUBMITTED' then :now else submitted_at end,
                    decided_at = case when :officer::uuid is null then decided_at else :now end, decided_by = coalesce(:officer, decided_by)
                where id = :id and state = :from
                """).param("to", to.name()).param("from", from.name()).param("reason", reason).param("officer", officer).param("id", id)
                .param("now", Timestamp.from(clock.instant())).update() > 0;
    }

    void touched(UUID id) {
        sql.sql("update market.shop set changed_at = :now where id = :id").param("id", id).param("now", Timestamp.from(clock.instant())).update();
    }
}
