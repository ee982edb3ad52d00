package id.lapau.procurement.stock;

import id.lapau.platform.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is there, what comes, what is asked for; and everything that moved. */
@Repository
class StockBook {

    static final int PAGE = 50;

    private final JdbcClient sql;

    StockBook(JdbcClient sql) {
        this.sql = sql;
    }

    StockView view() {
        var places = places();
        var items = sql.sql("""
                select i.id, i.name, i.code, i.unit, coalesce(t.brought, 0) as brought, coalesce(t.made, 0) as made, coalesce(t.hand, 0) as hand, coalesce(w.way, 0) as way,
                       coalesce(n.asked, 0) + coalesce(k.open, 0) as wanted, coalesce(g.planned, 0) as planned
                from procurement.item i
                left join (select item, sum(brought) as brought, sum(brought) filter (where donation is null) as made, sum(brought - given - lost) as hand from procurement.lot group by item) t on t.item = i.id
                left join (select l.item, sum(l.quantity - l.released - coalesce(a.accepted, 0)) as way from procurement.order_line l join procurement.purchase_order o on o.id = l."order" and o.state <> 'CANCELLED'
                           left join (select d.order_line, sum(n.accepted) as accepted from procurement.delivery_line d join procurement.inspection n on n.delivery_line = d.id group by d.order_line) a on a.order_line = l.id
                           group by l.item) w on w.item = i.id
                left join (select item, sum(quantity) as asked from procurement.need where state = 'SUBMITTED' group by item) n on n.item = i.id
                left join (select p.item, sum(greatest(0, p.quantity - coalesce(a.accepted, 0))) as open from procurement.package_line p join procurement.package c on c.id = p.package and c.state not in ('DONE', 'CANCELLED')
                           left join (select s.package_line, sum(n.accepted) as accepted from procurement.share s join procurement.order_line o on o.share = s.id join procurement.delivery_line d on d.order_line = o.id
                                      join procurement.inspection n on n.delivery_line = d.id group by s.package_line) a on a.package_line = p.id group by p.item) k on k.item = i.id
                left join (select l.item, sum(l.quantity) as planned from procurement.distribution_line l join procurement.distribution d on d.id = l.distribution and d.state = 'PLANNED' group by l.item) g on g.item = i.id
                where i.retired_at is null or t.hand > 0 order by lower(i.name), i.id
                """).query((row, _) -> item(row, places)).list();
        long[] todo = sql.sql("""
                select (select count(*) from procurement.donation where state = 'RECORDED'), (select count(*) from procurement.distribution where state = 'SENT'),
                       (select count(*) from procurement.distribution where state = 'PLANNED')
                """).query((row, _) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)}).single();
        long made = items.stream().mapToLong(StockView.Item::fromMakers).sum();
        long brought = items.stream().mapToLong(StockView.Item::brought).sum();
        return new StockView(items, made, brought - made, todo[0], todo[1], todo[2]);
    }

    private static StockView.Item item(ResultSet row, Map<UUID, List<StockView.At>> places) throws SQLException {
        var id = Rows.id(row, "id");
        return new StockView.Item(id, row.getString("name"), row.getString("code"), row.getString("unit"), row.getLong("hand"), row.getLong("way"), row.getLong("wanted"), row.getLong("planned"),
                row.getLong("brought"), row.getLong("made"), places.getOrDefault(id, List.of()));
    }

    private Map<UUID, List<StockView.At>> places() {
        var all = new HashMap<UUID, List<StockView.At>>();
        sql.sql("""
                select t.item, p.id, p.name, sum(b.quantity) as quantity, count(*) as lots from procurement.stock_balance b join procurement.lot t on t.id = b.lot join procurement.place p on p.id = b.place
                where b.quantity > 0 group by t.item, p.id order by lower(p.name), p.id
                """).query((row, _) -> all.computeIfAbsent(Rows.id(row, "item"), _ -> new ArrayList<>())
                        .add(new StockView.At(Rows.id(row, "id"), row.getString("name"), row.getLong("quantity"), row.getLong("lots")))).list();
        return all;
    }

    /** @param waiting donations and counts that a second officer must decide */
    record Sums(long onHand, long waiting) {}

    Sums sums() {
        return sql.sql("""
                select (select coalesce(sum(brought - given - lost), 0) from procurement.lot),
                       (select count(*) from procurement.donation where state = 'RECORDED') + (select count(*) from procurement.stock_count where state = 'WAITING')
                """).query((row, _) -> new Sums(row.getLong(1), row.getLong(2))).single();
    }

    /** What is asked of the history; empty or null where nothing is. */
    record Asked(String item, String place, String kind, String wanted, @Nullable Instant from, @Nullable Instant before) {}

    record Listing(List<StockView.Entry> entries, int found) {}

    /** The newest first. */
    Listing history(Asked asked, int from, int most) {
        int[] found = {0};
        var entries = sql.sql("""
                select e.*, t.number as lot_number, i.name as item_name, i.unit, coalesce(f.name, '') as from_name, coalesce(g.name, '') as to_name, count(*) over () as found
                from procurement.stock_entry e join procurement.lot t on t.id = e.lot join procurement.item i on i.id = t.item
                left join procurement.place f on f.id = e.from_place left join procurement.place g on g.id = e.to_place
                where (:item = '' or i.id::text = :item) and (:place = '' or :place in (e.from_place::text, e.to_place::text)) and (:kind = '' or e.kind = :kind)
                  and (:wanted = '%%' or concat_ws(' ', t.number, t.mark, e.note, e.by_name) ilike :wanted)
                  and (:from::timestamptz is null or e.at >= :from::timestamptz) and (:before::timestamptz is null or e.at < :before::timestamptz)
                order by e.number desc limit :most offset :skip
                """).param("item", asked.item()).param("place", asked.place()).param("kind", asked.kind()).param("wanted", Like.containing(asked.wanted())).param("from", stamp(asked.from()))
                .param("before", stamp(asked.before())).param("most", most).param("skip", from).query((row, _) -> { found[0] = row.getInt("found"); return entry(row); }).list();
        return new Listing(entries, found[0]);
    }

    private static @Nullable String stamp(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static StockView.Entry entry(ResultSet row) throws SQLException {
        return new StockView.Entry(row.getLong("number"), Rows.at(row, "at"), EntryKind.valueOf(row.getString("kind")), Rows.id(row, "lot"), row.getString("lot_number"), row.getString("item_name"),
                row.getString("unit"), row.getString("from_name"), row.getString("to_name"), row.getInt("quantity"), row.getString("note"), row.getString("by_name"));
    }
}
