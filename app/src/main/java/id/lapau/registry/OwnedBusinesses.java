package id.lapau.registry;

import static id.lapau.registry.Columns.texts;

import id.lapau.kernel.Nik;
import id.lapau.kernel.RegionCode;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds businesses, many at a time, by what stands in a workbook. */
@Repository
public class OwnedBusinesses {

    private static final String OWNED = """
            select b.id, b.name, b.line, p.nagari, b.nib, encode(p.nik_hash, 'hex') as nik from registry.business b join registry.person p on p.id = b.owner
            """;

    private record Keyed(String key, Owned owned) {}

    private final JdbcClient sql;
    private final Vault vault;

    OwnedBusinesses(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Holds the business until the caller's transaction ends, so that nobody else writes of it meanwhile; false when there is none. */
    public boolean hold(BusinessId business) {
        return sql.sql("select id from registry.business where id = :id for update").param("id", business.value()).query(UUID.class).optional().isPresent();
    }

    /** By identifier. */
    public Map<UUID, Owned> known(Collection<UUID> ids) {
        return sql.sql(OWNED + "where b.id = any(:ids::uuid[])").param("ids", texts(ids, id -> id)).query((row, _) -> owned(row)).list().stream()
                .collect(Collectors.toMap(owned -> owned.id().value(), Function.identity()));
    }

    /** Of the holder of each NIK; a NIK without business is left out. */
    public Map<Nik, List<Owned>> of(Collection<Nik> niks) {
        var prints = new HashMap<String, Nik>();
        for (var nik : niks) prints.put(HexFormat.of().formatHex(vault.fingerprint(nik.digits())), nik);
        return sql.sql(OWNED + "where p.merged_into is null and p.nik_hash = any(:hashes)").param("hashes", prints.keySet().stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new))
                .query((row, _) -> new Keyed(row.getString("nik"), owned(row))).list().stream()
                .collect(Collectors.groupingBy(keyed -> prints.get(keyed.key), Collectors.mapping(Keyed::owned, Collectors.toList())));
    }

    /** By NIB. */
    public Map<String, List<Owned>> withNib(Collection<String> nibs) {
        return sql.sql(OWNED + "where b.nib <> '' and b.nib = any(:nibs)").param("nibs", texts(nibs, nib -> nib))
                .query((row, _) -> new Keyed(row.getString("nib"), owned(row))).list().stream()
                .collect(Collectors.groupingBy(Keyed::key, Collectors.mapping(Keyed::owned, Collectors.toList())));
    }

    private static Owned owned(ResultSet row) throws SQLException {
        var nagari = row.getString("nagari");
        return new Owned(new BusinessId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("line"), nagari == null ? null : new RegionCode(nagari));
    }
}
