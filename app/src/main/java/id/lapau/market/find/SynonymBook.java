package id.lapau.market.find;

import id.lapau.platform.Like;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups of terms that mean the same. */
@Repository
class SynonymBook {

    private final JdbcClient sql;

    SynonymBook(JdbcClient sql) {
        this.sql = sql;
    }

    List<Synonym> search(String text) {
        return sql.sql("select id, terms, version from market.synonym where :text = '%%' or array_to_string(terms, ', ') ilike :text order by terms, id").param("text", Like.containing(text))
                .query((row, _) -> new Synonym(row.getObject("id", UUID.class), WordBook.texts(row.getArray("terms")), row.getInt("version"))).list();
    }

    Optional<Synonym> find(UUID id) {
        return sql.sql("select id, terms, version from market.synonym where id = :id").param("id", id)
                .query((row, _) -> new Synonym(row.getObject("id", UUID.class), WordBook.texts(row.getArray("terms")), row.getInt("version"))).optional();
    }

    UUID add(List<String> terms) {
        return sql.sql("insert into market.synonym (terms) values (:terms::text[]) returning id").param("terms", terms.toArray(String[]::new)).query(UUID.class).single();
    }

    /** False when somebody else changed it meanwhile. */
    boolean update(Synonym synonym) {
        return sql.sql("update market.synonym set terms = :terms::text[], version = version + 1 where id = :id and version = :version").param("terms", synonym.terms().toArray(String[]::new))
                .param("id", synonym.id()).param("version", synonym.version()).update() > 0;
    }

    boolean remove(UUID id) {
        return sql.sql("delete from market.synonym where id = :id").param("id", id).update() > 0;
    }
}
