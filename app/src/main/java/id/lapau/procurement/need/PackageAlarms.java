package id.lapau.procurement.need;

import id.lapau.procurement.need.PackageView.Ceiling;
import id.lapau.procurement.need.PackageView.Split;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of a package wants a second look: that it may have been split to stay under a limit, and ceilings far from earlier ones. */
@Repository
class PackageAlarms {

    private static final int DAYS = 30;

    private final JdbcClient sql;

    PackageAlarms(JdbcClient sql) {
        this.sql = sql;
    }

    /** What one office asks of one item in this package and in others near it. */
    record Sum(String item, String office, long own, long others, List<String> packages) {}

    List<Split> splits(PackageSheet sheet, BuyingRules rules) {
        return judge(sheet.value(), sums(sheet), rules);
    }

    /** Pure: those whose sum leads to a higher form than the package has by itself. */
    static List<Split> judge(long value, List<Sum> sums, BuyingRules rules) {
        var own = rules.form(value);
        var splits = new ArrayList<Split>();
        for (var sum : sums) {
            long all = Math.addExact(sum.own(), sum.others());
            var whole = rules.form(all);
            if (sum.others() > 0 && own.isPresent() && whole.isPresent() && !own.get().holds(all) && !whole.equals(own))
                splits.add(new Split(sum.item(), sum.office(), all, whole.get(), sum.packages()));
        }
        return splits;
    }

    private List<Sum> sums(PackageSheet sheet) {
        return sql.sql("""
                with asked as (
                    select n.office, n.item, k.id as package, k.number, n.quantity * l.ceiling as value
                    from procurement.need n join procurement.package_line l on l.id = n.package_line join procurement.package k on k.id = l.package
                    where k.state <> 'CANCELLED' and k.created_at between :from and :to)
                select i.name as item, o.name as office, sum(a.value) filter (where a.package = :id) as own, coalesce(sum(a.value) filter (where a.package <> :id), 0) as others,
                    coalesce(array_agg(distinct a.number) filter (where a.package <> :id), '{}') as packages
                from asked a join procurement.item i on i.id = a.item join procurement.office o on o.id = a.office
                group by i.name, o.name having bool_or(a.package = :id) order by i.name, o.name
                """).param("id", sheet.id()).param("from", day(sheet.createdAt(), -DAYS)).param("to", day(sheet.createdAt(), DAYS))
                .query((row, _) -> new Sum(row.getString("item"), row.getString("office"), row.getLong("own"), row.getLong("others"),
                        Arrays.asList((String[]) row.getArray("packages").getArray()))).list();
    }

    private static Timestamp day(Instant at, int days) {
        return Timestamp.from(at.plus(days, ChronoUnit.DAYS));
    }

    private record Earlier(UUID item, long ceiling) {}

    /** Lines whose ceiling is far from the median of the packages made before this one. */
    List<Ceiling> ceilings(PackageSheet sheet) {
        var earlier = sql.sql("""
                select l.item, l.ceiling from procurement.package_line l join procurement.package k on k.id = l.package
                where k.state not in ('DRAFT', 'CANCELLED') and k.id <> :id and k.created_at < :at and l.item in (select item from procurement.package_line where package = :id)
                """).param("id", sheet.id()).param("at", Timestamp.from(sheet.createdAt()))
                .query((row, _) -> new Earlier(row.getObject("item", UUID.class), row.getLong("ceiling"))).list();
        return sheet.lines().stream().map(line -> ceiling(line, earlier.stream().filter(e -> e.item().equals(line.item())).map(Earlier::ceiling).toList())).flatMap(Optional::stream).toList();
    }

    private static Optional<Ceiling> ceiling(PackageLine line, List<Long> others) {
        return FarOff.of(line.ceiling(), others, 1).map(away -> new Ceiling(line, away, others.size()));
    }
}
