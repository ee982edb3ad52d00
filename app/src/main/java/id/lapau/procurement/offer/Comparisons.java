package id.lapau.procurement.offer;

import id.lapau.kernel.Regions;
import id.lapau.procurement.need.FarOff;
import id.lapau.procurement.need.PackageSheet;
import id.lapau.procurement.offer.Comparison.Item;
import id.lapau.procurement.offer.Comparison.Row;
import id.lapau.procurement.offer.Comparison.Sort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the offers of a package to be compared. */
@Repository
class Comparisons {

    /** How many prices there must be before one is called far from them. */
    private static final int ENOUGH = 3;

    private final JdbcClient sql;

    Comparisons(JdbcClient sql) {
        this.sql = sql;
    }

    private record Read(UUID item, Row row) {}

    private record Answers(int invited, int offered, int declined) {}

    private record Price(UUID item, long price) {}

    Comparison of(PackageSheet sheet, Sort sort) {
        var rows = rows(sheet.id()).stream().collect(Collectors.groupingBy(Read::item, Collectors.mapping(Read::row, Collectors.toList())));
        var before = before(sheet);
        var items = OfferItem.of(sheet).stream().map(item -> item(item, rows.getOrDefault(item.id(), List.of()), before.getOrDefault(item.id(), List.of()), sort)).toList();
        var answers = answers(sheet.id());
        return new Comparison(items, answers.invited(), answers.offered(), answers.declined());
    }

    private List<Read> rows(UUID packageId) {
        return sql.sql("""
                select l.item, o.business, coalesce(nullif(b.name, ''), b.line) as name, p.name as owner, coalesce(b.nagari, p.nagari) as nagari, l.price, l.material, l.minimum, o.way, o.note,
                    coalesce((select sum(w.pieces) from procurement.offer_week w where w.offer_line = l.id), 0) as capacity, exists (select from procurement.offer_photo f where f.offer_line = l.id) as photo
                from procurement.offer o join procurement.offer_line l on l.offer = o.id join registry.business b on b.id = o.business join registry.person p on p.id = b.owner
                where o.package = :package and o.state = 'OFFERED' order by l.price, o.business
                """).param("package", packageId).query((row, _) -> new Read(row.getObject("item", UUID.class), row(row))).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("business", UUID.class), row.getString("name"), row.getString("owner"), Regions.bundled().nameOf(row.getString("nagari")), row.getLong("price"),
                row.getLong("material"), row.getInt("minimum"), row.getInt("capacity"), row.getBoolean("photo"), row.getString("way").equals("OFFICER"), row.getString("note"), null, null);
    }

    /** Prices that stood in the offers of packages made before, by item. */
    private Map<UUID, List<Long>> before(PackageSheet sheet) {
        return sql.sql("""
                select l.item, l.price from procurement.offer_line l join procurement.offer o on o.id = l.offer and o.state = 'OFFERED' join procurement.package k on k.id = o.package
                where k.state <> 'CANCELLED' and k.id <> :id and k.created_at < :at and l.item in (select item from procurement.package_line where package = :id)
                """).param("id", sheet.id()).param("at", Timestamp.from(sheet.createdAt())).query((row, _) -> new Price(row.getObject("item", UUID.class), row.getLong("price"))).list()
                .stream().collect(Collectors.groupingBy(Price::item, Collectors.mapping(Price::price, Collectors.toList())));
    }

    private static Item item(OfferItem item, List<Row> rows, List<Long> before, Sort sort) {
        var judged = rows.stream().map(row -> judged(row, rows, before)).sorted(order(sort)).toList();
        return new Item(item, rows.stream().mapToInt(Row::capacity).reduce(0, (a, b) -> (int) Math.min(Integer.MAX_VALUE, (long) a + b)), judged);
    }

    private static Row judged(Row row, List<Row> rows, List<Long> before) {
        var others = new ArrayList<>(rows.stream().map(Row::price).toList());
        others.remove((Object) row.price());
        return new Row(row.business(), row.name(), row.owner(), row.nagari(), row.price(), row.material(), row.minimum(), row.capacity(), row.photo(), row.byOfficer(), row.note(),
                far(row.price(), others), far(row.price(), before));
    }

    private static @Nullable FarOff far(long price, List<Long> others) {
        return FarOff.of(price, others, ENOUGH).orElse(null);
    }

    private static Comparator<Row> order(Sort sort) {
        return switch (sort) {
            case HARGA -> Comparator.comparingLong(Row::price);
            case UNTUNG -> Comparator.comparingLong(Row::profit).reversed();
            case KAPASITAS -> Comparator.comparingInt(Row::capacity).reversed();
        };
    }

    private Answers answers(UUID packageId) {
        return sql.sql("""
                select (select count(*) from procurement.invitation where package = :id) as invited, count(*) filter (where state = 'OFFERED') as offered,
                    count(*) filter (where state = 'DECLINED') as declined from procurement.offer where package = :id
                """).param("id", packageId).query((row, _) -> new Answers(row.getInt("invited"), row.getInt("offered"), row.getInt("declined"))).single();
    }
}
