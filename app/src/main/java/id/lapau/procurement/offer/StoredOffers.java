package id.lapau.procurement.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the offers of a package as those who share it out need them. */
@Repository
class StoredOffers implements Offers {

    private final JdbcClient sql;

    StoredOffers(JdbcClient sql) {
        this.sql = sql;
    }

    /** A week of a line; a line without weeks has one that is null. */
    private record Row(UUID offer, UUID business, UUID item, long price, long material, int minimum, @Nullable LocalDate week, int pieces) {}

    @Override
    public List<Offer> of(UUID packageId) {
        var rows = sql.sql("""
                select o.id as offer, o.business, l.item, l.price, l.material, l.minimum, w.week, coalesce(w.pieces, 0) as pieces
                from procurement.offer o join procurement.offer_line l on l.offer = o.id left join procurement.offer_week w on w.offer_line = l.id
                join registry.business b on b.id = o.business join registry.person p on p.id = b.owner and p.merged_into is null
                where o.package = :package and o.state = 'OFFERED' order by o.business, l.item, w.week
                """).param("package", packageId).query((row, _) -> row(row)).list();
        return together(rows);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("offer", UUID.class), row.getObject("business", UUID.class), row.getObject("item", UUID.class), row.getLong("price"),
                row.getLong("material"), row.getInt("minimum"), row.getObject("week", LocalDate.class), row.getInt("pieces"));
    }

    private static List<Offer> together(List<Row> rows) {
        var offers = new LinkedHashMap<UUID, Offer>();
        for (var row : rows) {
            var offer = offers.computeIfAbsent(row.offer(), id -> new Offer(id, row.business(), new ArrayList<>()));
            if (offer.lines().isEmpty() || !offer.lines().getLast().item().equals(row.item()))
                offer.lines().add(new Offer.Line(row.item(), row.price(), row.material(), row.minimum(), new TreeMap<>()));
            if (row.week() != null) offer.lines().getLast().weeks().put(row.week(), row.pieces());
        }
        return offers.values().stream().map(offer -> new Offer(offer.id(), offer.business(), List.copyOf(offer.lines()))).toList();
    }
}
