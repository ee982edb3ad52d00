package id.lapau.procurement.stock;

import id.lapau.platform.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Distributions as a list. */
@Repository
class DistributionLists {

    static final int PAGE = 25;

    /** What is asked of the list; empty where nothing is. {@code kind} is a {@link ReceiverKind}. */
    record Asked(String wanted, String state, String kind) {}

    record Listing(List<Distribution.Short> distributions, int found) {}

    private final JdbcClient sql;

    DistributionLists(JdbcClient sql) {
        this.sql = sql;
    }

    /** What waits first, then the newest; {@code wanted} is part of number, receiver, place, item or a lot that went with it. */
    Listing list(Asked asked, int from, int most) {
        int[] found = {0};
        var all = sql.sql("""
                select d.*, r.name as receiver_name, r.kind, r.nagari, p.name as place_name, g.*, count(*) over () as found
                from procurement.distribution d join procurement.receiver r on r.id = d.receiver join procurement.place p on p.id = d.place
                cross join lateral (select coalesce(string_agg(i.name, ', ' order by i.name), '') as goods, coalesce(sum(l.quantity), 0) as pieces, coalesce(sum(l.received), 0) as received,
                        coalesce(sum(case when d.state = 'RECEIVED' then l.quantity - l.received - l.back - l.gone else 0 end), 0) as missing
                    from procurement.distribution_line l join procurement.item i on i.id = l.item where l.distribution = d.id) g
                where (:state = '' or d.state = :state) and (:kind = '' or r.kind = :kind)
                  and (:wanted = '%%' or concat_ws(' ', d.number, r.name, p.name, g.goods) ilike :wanted
                       or exists (select from procurement.distribution_line l join procurement.distribution_pick k on k.line = l.id join procurement.lot t on t.id = k.lot
                                  where l.distribution = d.id and concat_ws(' ', t.number, t.mark) ilike :wanted))
                order by case d.state when 'PLANNED' then 0 when 'SENT' then 1 else 2 end, d.planned_for desc, d.id desc limit :most offset :from
                """).param("state", asked.state()).param("kind", asked.kind()).param("wanted", Like.containing(asked.wanted())).param("most", most).param("from", from)
                .query((row, _) -> { found[0] = row.getInt("found"); return line(row); }).list();
        return new Listing(all, found[0]);
    }

    private static Distribution.Short line(ResultSet row) throws SQLException {
        return new Distribution.Short(Rows.id(row, "id"), row.getString("number"), row.getString("receiver_name"), ReceiverKind.valueOf(row.getString("kind")), DistributionBook.nagari(row),
                row.getString("place_name"), row.getObject("planned_for", LocalDate.class), DistributionState.valueOf(row.getString("state")), row.getString("goods"), row.getLong("pieces"),
                row.getLong("received"), row.getLong("missing"), Rows.maybeAt(row, "sent_at"), Rows.maybeAt(row, "received_at"));
    }
}
