package id.lapau.registry;

import id.lapau.platform.Like;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The classes of businesses that the office knows by name. */
@Repository
class KbliBook {

    static final List<String> EDITIONS = List.of("2020", "2025");
    private static final int MOST = 100;

    private final JdbcClient sql;

    KbliBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** By part of the code or title, every word somewhere; the first hundred. */
    List<Kbli> search(String text) {
        return sql.sql("""
                select edition, code, title from registry.kbli k
                where not exists (select from unnest(:words) as w (word) where k.code || ' ' || k.title not ilike w.word)
                order by code, edition limit :most
                """)
                .param("words", text.isBlank() ? new String[0] : java.util.Arrays.stream(text.strip().split("\\s+")).map(Like::containing).toArray(String[]::new))
                .param("most", MOST).query((row, _) -> new Kbli(row.getString("edition"), row.getString("code"), row.getString("title"))).list();
    }

    Optional<Kbli> find(String edition, String code) {
        return sql.sql("select edition, code, title from registry.kbli where edition = :edition and code = :code").param("edition", edition).param("code", code)
                .query((row, _) -> new Kbli(row.getString("edition"), row.getString("code"), row.getString("title"))).optional();
    }
}
