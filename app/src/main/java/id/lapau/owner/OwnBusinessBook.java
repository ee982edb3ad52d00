package id.lapau.owner;

import id.lapau.kernel.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the registry knows of an owner's businesses, and which papers are missing. */
@Repository
class OwnBusinessBook {

    /** What people eat or drink needs P-IRT and halal; told by words of the line, as owners write it. */
    private static final Pattern FOOD = Pattern.compile("(?i)makan|kue|roti|keripik|kerupuk|rendang|nasi|lontong|kopi|teh|minum|sambal|bumbu|tahu|tempe|warung|katering|dadih|kuliner|gula|mie|ikan asin|abon|madu");

    private final JdbcClient sql;

    OwnBusinessBook(JdbcClient sql) {
        this.sql = sql;
    }

    List<OwnBusiness> of(List<UUID> businesses) {
        return sql.sql("""
                select b.id, b.name, b.line, b.address, coalesce(b.nagari, p.nagari) as nagari, b.nib, coalesce(b.size_class, '') as size_class,
                    array(select distinct k from (
                        select unnest(s.permits) from (select permits from registry.business_snapshot where business = b.id order by as_of desc, revision desc, recorded_at desc limit 1) s
                        union select kind from registry.document d where d.business = b.id and d.voided_at is null and d.kind in ('NIB', 'PIRT', 'HALAL')) x (k) order by k) as permits
                from registry.business b join registry.person p on p.id = b.owner where b.id = any(:ids) order by b.id
                """).param("ids", businesses.toArray(UUID[]::new))
                .query((row, _) -> {
                    var permits = new ArrayList<>(Arrays.stream((Object[]) row.getArray("permits").getArray()).map(Objects::toString).toList());
                    if (!row.getString("nib").isEmpty() && !permits.contains("NIB")) permits.add("NIB");
                    return new OwnBusiness(row.getString("id"), row.getString("name"), row.getString("line"), row.getString("address"), Regions.bundled().nameOf(row.getString("nagari")),
                            row.getString("nib"), row.getString("size_class"), permits, missing(row.getString("line") + " " + row.getString("name"), permits));
                }).list();
    }

    /** Pure: which papers a business of such a line needs and does not have. */
    static List<String> missing(String line, List<String> permits) {
        var wanted = FOOD.matcher(line).find() ? List.of("NIB", "PIRT", "HALAL") : List.of("NIB");
        return wanted.stream().filter(permit -> !permits.contains(permit)).toList();
    }
}
