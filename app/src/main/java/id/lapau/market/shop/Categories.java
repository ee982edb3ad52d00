package id.lapau.market.shop;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kinds of products. They come with a migration, so they are read once. */
@Repository
public class Categories {

    private final JdbcClient sql;
    private volatile @Nullable List<Category> known;

    Categories(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of them: each of the first level, followed by those below it. */
    public List<Category> all() {
        var all = known;
        if (all == null) known = all = read();
        return all;
    }

    private List<Category> read() {
        return sql.sql("""
                select c.code, c.parent, c.name_id, c.name_en from market.category c left join market.category p on p.code = c.parent
                order by coalesce(p.position, c.position), c.parent nulls first, c.position
                """).query(Category.class).list();
    }

    /** Those of the first level. */
    public List<Category> roots() {
        return all().stream().filter(each -> each.parent() == null).toList();
    }

    /** Those below one of the first level. */
    public List<Category> below(String code) {
        return all().stream().filter(each -> Objects.equals(each.parent(), code)).toList();
    }

    public Optional<Category> find(String code) {
        return all().stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
