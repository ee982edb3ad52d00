package id.lapau.procurement.overview;

import id.lapau.kernel.Nik;
import id.lapau.kernel.Regions;
import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import id.lapau.procurement.overview.HeadViews.MakerRow;
import id.lapau.procurement.overview.HeadViews.MakerSearch;
import id.lapau.procurement.overview.HeadViews.MakersFound;
import id.lapau.procurement.overview.HeadViews.NagariRow;
import id.lapau.procurement.overview.HeadViews.Period;
import id.lapau.procurement.overview.HeadViews.Totals;
import id.lapau.procurement.overview.HeadViews.Women;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What buying came to, by the days on which orders were issued. */
@Repository
class HeadFigures {

    private record Line(MakerRow row, int total) {}

    private record Owner(Optional<Boolean> woman, long earned) {}

    private final JdbcClient sql;
    private final Vault vault;

    HeadFigures(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    Totals totals(Period period) {
        return sql.sql(Earned.LINES + """
                select count(distinct "order") filter (where state <> 'CANCELLED') as orders, count(distinct business) filter (where state <> 'CANCELLED') as makers, coalesce(sum(accepted), 0) as pieces,
                    coalesce(sum(earned), 0) as earned, coalesce(sum(still), 0) as still, coalesce(sum(profit), 0) as profit,
                    (select coalesce(sum(b.paid), 0) from procurement.bill_now b where b."order" in (select "order" from line where day between :from and :to)) as paid,
                    (select coalesce(sum(d.quantity), 0) from procurement.donation d where d.state = 'CONFIRMED' and d.received_on between :from and :to) as donated
                from line where day between :from and :to
                """).param("from", period.dari()).param("to", period.sampai())
                .query((row, _) -> new Totals(row.getInt("orders"), row.getInt("makers"), row.getLong("pieces"), row.getLong("earned"), row.getLong("still"), row.getLong("profit"), row.getLong("paid"),
                        row.getLong("donated"))).single();
    }

    MakersFound makers(MakerSearch wanted, int offset, int limit) {
        var rows = sql.sql(Earned.LINES + """
                , maker as (
                    select business, count(distinct "order") filter (where state <> 'CANCELLED') as orders, sum(accepted) as accepted, sum(rejected) as rejected, sum(late) as late, sum(earned) as earned,
                        sum(still) as still, sum(profit) as profit from line where day between :from and :to group by business)
                select m.*, coalesce(nullif(b.name, ''), nullif(b.line, ''), p.name) as name, coalesce(b.nagari, p.nagari) as nagari, count(*) over () as total
                from maker m join registry.business b on b.id = m.business join registry.person p on p.id = b.owner
                where (m.earned + m.still > 0 or m.orders > 0) and (:all or b.name ilike :words or b.line ilike :words or p.name ilike :words) and (:nagari = '' or coalesce(b.nagari, p.nagari) = :nagari)
                order by case :sort when 'sedikit' then m.earned + m.still end, case when :sort in ('', 'banyak') then m.earned + m.still end desc, case :sort when 'tolak' then m.rejected end desc,
                    case :sort when 'lambat' then m.late end desc, lower(coalesce(nullif(b.name, ''), nullif(b.line, ''), p.name)), m.business limit :limit offset :offset
                """).param("from", wanted.period().dari()).param("to", wanted.period().sampai()).param("all", wanted.cari().isBlank()).param("words", Like.containing(wanted.cari()))
                .param("nagari", wanted.nagari()).param("sort", wanted.urut()).param("limit", limit).param("offset", offset).query((row, _) -> new Line(maker(row), row.getInt("total"))).list();
        return new MakersFound(rows.stream().map(Line::row).toList(), rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private static MakerRow maker(ResultSet row) throws SQLException {
        return new MakerRow(row.getString("business"), row.getString("name"), Regions.bundled().nameOf(row.getString("nagari")), row.getInt("orders"), row.getLong("accepted"), row.getLong("rejected"),
                row.getLong("late"), row.getLong("earned"), row.getLong("still"), row.getLong("profit"));
    }

    /** Most first. */
    List<NagariRow> nagari(Period period) {
        return sql.sql(Earned.LINES + """
                select coalesce(b.nagari, p.nagari, '') as nagari, count(distinct l.business) as makers, sum(l.earned + l.still) as total
                from line l join registry.business b on b.id = l.business join registry.person p on p.id = b.owner
                where l.day between :from and :to group by 1 having sum(l.earned + l.still) > 0 order by total desc, nagari
                """).param("from", period.dari()).param("to", period.sampai())
                .query((row, _) -> new NagariRow(row.getString("nagari"), Regions.bundled().nameOf(row.getString("nagari")), row.getInt("makers"), row.getLong("total"))).list();
    }

    /** Of the NIK only the digit that tells a woman is looked at, and only sums leave this method. */
    Women women(Period period) {
        var owners = sql.sql(Earned.LINES + """
                select p.nik_sealed, sum(l.earned + l.still) as total from line l join registry.business b on b.id = l.business join registry.person p on p.id = b.owner
                where l.day between :from and :to group by b.id, p.id having sum(l.earned + l.still) > 0
                """).param("from", period.dari()).param("to", period.sampai()).query((row, _) -> new Owner(woman(row.getBytes("nik_sealed")), row.getLong("total"))).list();
        var women = owners.stream().filter(owner -> owner.woman().orElse(false)).toList();
        int unknown = (int) owners.stream().filter(owner -> owner.woman().isEmpty()).count();
        return new Women(women.size(), owners.size() - women.size() - unknown, unknown, women.stream().mapToLong(Owner::earned).sum(), owners.stream().mapToLong(Owner::earned).sum());
    }

    private Optional<Boolean> woman(byte @org.jspecify.annotations.Nullable [] sealed) {
        return Optional.ofNullable(sealed).map(vault::open).map(Nik::new).map(Nik::woman);
    }

    /** From January of the first year on, since earnings count by year. */
    List<GiniOverTime.Point> gini(Period period) {
        var from = period.dari().withDayOfYear(1);
        var willing = sql.sql("""
                select business, min((offered_at at time zone 'Asia/Jakarta')::date) as since from procurement.offer where state = 'OFFERED' and offered_at >= :from
                group by business, extract(year from offered_at at time zone 'Asia/Jakarta')
                """).param("from", Timestamp.from(id.lapau.kernel.OfficeTime.beginning(from))).query((row, _) -> new GiniOverTime.Willing(row.getObject("business", UUID.class), row.getObject("since", LocalDate.class))).list();
        var earned = sql.sql(Earned.LINES + "select business, day, sum(earned + still) as total from line where day between :from and :to group by business, day").param("from", from).param("to", period.sampai())
                .query((row, _) -> new GiniOverTime.Earned(row.getObject("business", UUID.class), row.getObject("day", LocalDate.class), row.getLong("total"))).list();
        return GiniOverTime.overTime(willing, earned, YearMonth.from(period.dari()), YearMonth.from(period.sampai()));
    }
}
