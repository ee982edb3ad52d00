package id.lapau.procurement.stock;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What may be chosen in the forms of this desk: identifiers to names. */
@Repository
class StockChoices {

    private final JdbcClient sql;

    StockChoices(JdbcClient sql) {
        this.sql = sql;
    }

    Map<String, String> items() {
        return named("select id, name from procurement.item where retired_at is null order by lower(name), id");
    }

    /** Also what is no longer bought, as long as the stock knows it. */
    Map<String, String> itemsInStock() {
        return named("select i.id, i.name from procurement.item i where exists (select from procurement.lot l where l.item = i.id) order by lower(i.name), i.id");
    }

    Map<String, String> places() {
        return named("select id, name from procurement.place where gone_at is null order by lower(name), id");
    }

    Map<String, String> receivers() {
        return named("select id, name from procurement.receiver where gone_at is null order by lower(name), id");
    }

    private Map<String, String> named(String query) {
        var choices = new LinkedHashMap<String, String>();
        sql.sql(query).query((row, _) -> choices.put(row.getString(1), row.getString(2))).list();
        return choices;
    }

    boolean item(UUID id) {
        return sql.sql("select exists (select from procurement.item where id = :id and retired_at is null)").param("id", id).query(Boolean.class).single();
    }

    boolean place(UUID id) {
        return sql.sql("select exists (select from procurement.place where id = :id and gone_at is null)").param("id", id).query(Boolean.class).single();
    }

    boolean receiver(UUID id) {
        return sql.sql("select exists (select from procurement.receiver where id = :id and gone_at is null)").param("id", id).query(Boolean.class).single();
    }
}
