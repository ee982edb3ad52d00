package id.lapau.procurement.offer;

import id.lapau.platform.Photo;
import id.lapau.procurement.offer.OfferSheet.Way;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers one by one. */
@Repository
class OfferBook {

    private final JdbcClient sql;

    OfferBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps the package from being closed until the transaction ends. */
    void holdOpen(UUID packageId) {
        sql.sql("select id from procurement.package where id = :id for share").param("id", packageId).query(UUID.class).optional();
    }

    Optional<OfferSheet> find(UUID packageId, UUID business) {
        var id = sql.sql("select id from procurement.offer where package = :package and business = :business").param("package", packageId).param("business", business).query(UUID.class).optional();
        return id.map(this::sheet);
    }

    private OfferSheet sheet(UUID id) {
        var lines = lines(id);
        var photos = sql.sql("select l.item from procurement.offer_line l join procurement.offer_photo f on f.offer_line = l.id where l.offer = :id").param("id", id).query(UUID.class).list();
        return sql.sql("select * from procurement.offer where id = :id").param("id", id)
                .query((row, _) -> new OfferSheet(id, row.getObject("business", UUID.class), OfferState.valueOf(row.getString("state")), Way.valueOf(row.getString("way")),
                        row.getString("note"), row.getInt("version"), row.getTimestamp("offered_at").toInstant(), lines, Set.copyOf(photos))).single();
    }

    private record Week(UUID item, LocalDate week, int pieces) {}

    private List<Offer.Line> lines(UUID offer) {
        Map<UUID, SortedMap<LocalDate, Integer>> weeks = sql.sql("select l.item, w.week, w.pieces from procurement.offer_line l join procurement.offer_week w on w.offer_line = l.id where l.offer = :id")
                .param("id", offer).query((row, _) -> new Week(row.getObject("item", UUID.class), row.getObject("week", LocalDate.class), row.getInt("pieces"))).list().stream()
                .collect(Collectors.groupingBy(Week::item, Collectors.toMap(Week::week, Week::pieces, Integer::sum, TreeMap::new)));
        return sql.sql("select item, price, material, minimum from procurement.offer_line where offer = :id order by item").param("id", offer)
                .query((row, _) -> new Offer.Line(row.getObject("item", UUID.class), row.getLong("price"), row.getLong("material"), row.getInt("minimum"),
                        weeks.getOrDefault(row.getObject("item", UUID.class), new TreeMap<>()))).list();
    }

    /** Writes the offer of a business, or writes over it; it counts from now on. */
    UUID put(UUID packageId, UUID business, Way way, String note, Instant at) {
        return sql.sql("""
                insert into procurement.offer (package, business, state, way, note, offered_at, version) values (:package, :business, 'OFFERED', :way, :note, :at, 1)
                on conflict (package, business) do update set state = 'OFFERED', way = excluded.way, note = excluded.note, offered_at = excluded.offered_at, version = procurement.offer.version + 1
                returning id
                """).param("package", packageId).param("business", business).param("way", way.name()).param("note", note).param("at", Timestamp.from(at)).query(UUID.class).single();
    }

    /** The lines become these; a line that stays keeps its photo. */
    void lines(UUID offer, List<Offer.Line> lines) {
        sql.sql("delete from procurement.offer_line where offer = :offer and item <> all (:items::uuid[])").param("offer", offer)
                .param("items", lines.stream().map(line -> line.item().toString()).toArray(String[]::new)).update();
        for (var line : lines) weeks(line(offer, line), line.weeks());
    }

    private UUID line(UUID offer, Offer.Line line) {
        return sql.sql("""
                insert into procurement.offer_line (offer, item, price, material, minimum) values (:offer, :item, :price, :material, :minimum)
                on conflict (offer, item) do update set price = excluded.price, material = excluded.material, minimum = excluded.minimum returning id
                """).param("offer", offer).param("item", line.item()).param("price", line.price()).param("material", line.material()).param("minimum", line.minimum()).query(UUID.class).single();
    }

    private void weeks(UUID line, SortedMap<LocalDate, Integer> weeks) {
        sql.sql("delete from procurement.offer_week where offer_line = :line").param("line", line).update();
        sql.sql("insert into procurement.offer_week (offer_line, week, pieces) select :line, w.week, w.pieces from unnest(:weeks::date[], :pieces::int[]) as w (week, pieces)").param("line", line)
                .param("weeks", texts(weeks.keySet())).param("pieces", texts(weeks.values())).update();
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }

    void photo(UUID offer, UUID item, Photo photo) {
        sql.sql("""
                insert into procurement.offer_photo (offer_line, type, content) select id, 'image/jpeg', :content from procurement.offer_line where offer = :offer and item = :item
                on conflict (offer_line) do update set type = excluded.type, content = excluded.content
                """).param("offer", offer).param("item", item).param("content", photo.jpeg()).update();
    }

    Optional<byte[]> photo(UUID packageId, UUID business, UUID item) {
        return sql.sql("""
                select f.content from procurement.offer o join procurement.offer_line l on l.offer = o.id join procurement.offer_photo f on f.offer_line = l.id
                where o.package = :package and o.business = :business and l.item = :item
                """).param("package", packageId).param("business", business).param("item", item).query((row, _) -> row.getBytes("content")).optional();
    }

    void become(UUID offer, OfferState state) {
        sql.sql("update procurement.offer set state = :state, version = version + 1 where id = :id").param("id", offer).param("state", state.name()).update();
    }

    /** A business that will not make it, without having offered. */
    UUID decline(UUID packageId, UUID business, Way way, String note, Instant at) {
        return sql.sql("insert into procurement.offer (package, business, state, way, note, offered_at, version) values (:package, :business, 'DECLINED', :way, :note, :at, 1) returning id")
                .param("package", packageId).param("business", business).param("way", way.name()).param("note", note).param("at", Timestamp.from(at)).query(UUID.class).single();
    }
}
