package id.lapau.procurement.need;

import id.lapau.platform.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The catalogue. */
@Repository
class ItemBook {

    private static final String ITEM = "select i.*, i.retired_at is not null as retired, (select count(*) from procurement.need n where n.item = i.id) as needs from procurement.item i ";

    private final JdbcClient sql;

    ItemBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that can be asked for stand first. */
    List<Item> search(String text) {
        return sql.sql(ITEM + """
                where :text = '%%' or i.code ilike :text or i.name ilike :text or i.specification ilike :text or i.standard ilike :text
                order by i.retired_at nulls first, lower(i.name), i.code
                """).param("text", Like.containing(text)).query((row, _) -> item(row)).list();
    }

    Optional<Item> find(UUID id) {
        return sql.sql(ITEM + "where i.id = :id").param("id", id).query((row, _) -> item(row)).optional();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"), row.getString("unit"), row.getString("specification"),
                row.getString("standard"), row.getString("lines"), row.getBoolean("retired"), row.getInt("version"), row.getInt("needs"));
    }

    /** Id to name and unit, of those that can be asked for, and of this one. */
    Map<String, String> choices(@Nullable UUID also) {
        var choices = new LinkedHashMap<String, String>();
        for (var item : search("")) if (!item.retired() || item.id().equals(also)) choices.put(item.id().toString(), item.name() + " (" + item.unit() + ")");
        return choices;
    }

    /** Empty when there is one of this code. */
    Optional<UUID> add(ItemForm form, Instant at) {
        return filled("""
                insert into procurement.item (code, name, unit, specification, standard, lines, created_at)
                values (:code, :name, :unit, :specification, :standard, :lines, :at) on conflict (code) do nothing returning id
                """, form).param("at", Timestamp.from(at)).query(UUID.class).optional();
    }

    private JdbcClient.StatementSpec filled(String statement, ItemForm form) {
        return sql.sql(statement).param("code", form.code()).param("name", form.name()).param("unit", form.unit()).param("specification", form.specification())
                .param("standard", form.standard()).param("lines", form.lines());
    }

    boolean codeTaken(String code, UUID except) {
        return sql.sql("select exists (select from procurement.item where code = :code and id <> :id)").param("code", code).param("id", except).query(Boolean.class).single();
    }

    /** False when somebody else changed it meanwhile. */
    boolean update(UUID id, ItemForm form) {
        return filled("""
                update procurement.item set code = :code, name = :name, unit = :unit, specification = :specification, standard = :standard, lines = :lines, version = version + 1
                where id = :id and version = :version
                """, form).param("id", id).param("version", form.version()).update() > 0;
    }

    boolean retire(UUID id, boolean retired, Instant at) {
        return sql.sql("update procurement.item set retired_at = case when :retired then :at::timestamptz end, version = version + 1 where id = :id and (retired_at is null) = :retired")
                .param("id", id).param("retired", retired).param("at", Timestamp.from(at)).update() > 0;
    }
}
