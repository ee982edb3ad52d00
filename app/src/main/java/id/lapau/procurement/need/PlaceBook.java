package id.lapau.procurement.need;

import id.lapau.platform.Like;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Delivery places. */
@Repository
class PlaceBook {

    private final JdbcClient sql;

    PlaceBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those in use stand first. */
    List<Place> search(String text) {
        return places("where :text = '%%' or name ilike :text or address ilike :text order by gone_at nulls first, lower(name)").param("text", Like.containing(text))
                .query((row, _) -> place(row)).list();
    }

    private JdbcClient.StatementSpec places(String rest) {
        return sql.sql("select id, name, address, coalesce(nagari, '') as nagari, gone_at is not null as gone from procurement.place " + rest);
    }

    private static Place place(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Place(row.getObject("id", UUID.class), row.getString("name"), row.getString("address"), row.getString("nagari"), row.getBoolean("gone"));
    }

    Optional<Place> find(UUID id) {
        return places("where id = :id").param("id", id).query((row, _) -> place(row)).optional();
    }

    /** Id to name, of those in use, and of this one. */
    Map<String, String> choices(@Nullable UUID also) {
        var choices = new LinkedHashMap<String, String>();
        for (var place : search("")) if (!place.gone() || place.id().equals(also)) choices.put(place.id().toString(), place.name());
        return choices;
    }

    /** Empty when one in use has this name. */
    Optional<UUID> add(String name, String address, String nagari) {
        return sql.sql("insert into procurement.place (name, address, nagari) values (:name, :address, nullif(:nagari, '')) on conflict do nothing returning id")
                .param("name", name).param("address", address).param("nagari", nagari).query(UUID.class).optional();
    }

    /** False when one in use has this name. */
    boolean update(UUID id, String name, String address, String nagari) {
        boolean taken = sql.sql("select exists (select from procurement.place where lower(name) = lower(:name) and id <> :id and gone_at is null)").param("name", name).param("id", id)
                .query(Boolean.class).single();
        return !taken && sql.sql("update procurement.place set name = :name, address = :address, nagari = nullif(:nagari, '') where id = :id").param("id", id).param("name", name)
                .param("address", address).param("nagari", nagari).update() > 0;
    }

    /** False when nothing changes by it, or one in use has its name. */
    boolean gone(UUID id, boolean gone, Instant at) {
        return sql.sql("""
                update procurement.place t set gone_at = case when :gone then :at::timestamptz end where id = :id and (gone_at is null) = :gone
                    and (:gone or not exists (select from procurement.place o where lower(o.name) = lower(t.name) and o.id <> t.id and o.gone_at is null))
                """).param("id", id).param("gone", gone).param("at", Timestamp.from(at)).update() > 0;
    }

    /** The office of each nagari (code to name) that has no place yet, nor had one. */
    int addNagari(Map<String, String> nagari) {
        return sql.sql("""
                insert into procurement.place (name, nagari) select 'Kantor Wali Nagari ' || n.name, n.code from unnest(:codes::text[], :names::text[]) as n (code, name)
                where not exists (select from procurement.place p where p.nagari = n.code) on conflict do nothing
                """).param("codes", nagari.keySet().toArray(String[]::new)).param("names", nagari.values().toArray(String[]::new)).update();
    }
}
