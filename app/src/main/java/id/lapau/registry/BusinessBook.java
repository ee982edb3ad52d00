package id.lapau.registry;

import static id.lapau.registry.Columns.texts;

import id.lapau.registry.Findings.NewBusiness;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Businesses read and written many at a time. */
@Repository
class BusinessBook {

    private final JdbcClient sql;

    BusinessBook(JdbcClient sql) {
        this.sql = sql;
    }

    List<BusinessEntry> of(Collection<PersonEntry> owners) {
        return sql.sql("""
                select id, owner, name, line, address, coalesce(nagari, '') as nagari, nib, sku
                from registry.business where owner = any(:owners::uuid[]) order by id
                """)
                .param("owners", texts(owners, PersonEntry::id))
                .query((row, _) -> new BusinessEntry(row.getObject("id", UUID.class), row.getObject("owner", UUID.class), row.getString("name"),
                        row.getString("line"), row.getString("address"), row.getString("nagari"), row.getString("nib"), row.getString("sku"))).list();
    }

    void insert(List<NewBusiness> businesses, Instant at) {
        if (businesses.isEmpty()) return;
        var all = businesses.stream().map(NewBusiness::entry).toList();
        sql.sql("""
                insert into registry.business (id, owner, name, line, address, nagari, nib, sku, source_kind, source_ref, created_at)
                select id, owner, name, line, address, nullif(nagari, ''), nib, sku, kind, ref, :at::timestamptz
                from unnest(:ids::uuid[], :owners::uuid[], :names, :lines, :addresses, :nagari, :nibs, :skus, :kinds, :refs)
                    as b (id, owner, name, line, address, nagari, nib, sku, kind, ref)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC)).param("owners", texts(all, BusinessEntry::owner))
                .param("kinds", texts(businesses, b -> b.source().kind())).param("refs", texts(businesses, b -> b.source().reference())).params(columns(all)).update();
    }

    void fill(Collection<BusinessEntry> all) {
        if (all.isEmpty()) return;
        sql.sql("select id from registry.business where id = any(:ids::uuid[]) order by id for update").param("ids", texts(all, BusinessEntry::id)).query(UUID.class).list();
        sql.sql("""
                update registry.business b set version = b.version + 1, name = coalesce(nullif(b.name, ''), f.name),
                    line = coalesce(nullif(b.line, ''), f.line), address = coalesce(nullif(b.address, ''), f.address),
                    nagari = coalesce(b.nagari, nullif(f.nagari, '')), nib = coalesce(nullif(b.nib, ''), f.nib), sku = coalesce(nullif(b.sku, ''), f.sku)
                from unnest(:ids::uuid[], :names, :lines, :addresses, :nagari, :nibs, :skus) as f (id, name, line, address, nagari, nib, sku)
                where b.id = f.id
                """)
                .params(columns(all)).update();
    }

    private static java.util.Map<String, Object> columns(Collection<BusinessEntry> all) {
        return java.util.Map.of("ids", texts(all, BusinessEntry::id), "names", texts(all, BusinessEntry::name), "lines", texts(all, BusinessEntry::line),
                "addresses", texts(all, BusinessEntry::address), "nagari", texts(all, BusinessEntry::nagari), "nibs", texts(all, BusinessEntry::nib),
                "skus", texts(all, BusinessEntry::sku));
    }
}
