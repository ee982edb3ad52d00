package id.lapau.market.reach;

import id.lapau.market.reach.MovementViews.Missing;
import id.lapau.market.reach.MovementViews.MissingFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Products on sale that a catalogue cannot take, and why. */
@Repository
class LeftOut {

    private static final String WHY = """
            select p.name, s.name as shop_name, '/lapak/' || s.slug || '/' || p.slug as path, s.nagari,
                case when coalesce(c.parent, c.code) = 'jasa' then 'SERVICE' when f.best is null then 'NO_PHOTO' when f.best < :google then 'TINY_PHOTO' else 'SMALL_PHOTO' end as why
            from market.product p join market.shop s on s.id = p.shop join market.category c on c.code = p.category
                left join lateral (select max(least(f.width, f.height)) as best from market.photo f where f.product = p.id) f on true
            where p.state = 'LIVE' and s.state = 'LIVE' and (f.best is null or f.best < :meta or coalesce(c.parent, c.code) = 'jasa')
            """;

    private final JdbcClient sql;

    LeftOut(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param why name of a {@link MovementViews.Why}; empty for all */
    MissingFound search(String why, int offset, int most) {
        var limits = "select * from (" + WHY + ") o where :why = '' or why = :why ";
        int total = asked("select count(*) from (" + limits + ") n", why).query(Integer.class).single();
        var rows = asked(limits + "order by shop_name, name, path offset :offset limit :most", why).param("offset", offset).param("most", most).query(Missing.class).list();
        int live = sql.sql("select count(*) from market.product p join market.shop s on s.id = p.shop where p.state = 'LIVE' and s.state = 'LIVE'").query(Integer.class).single();
        return new MissingFound(rows, total, live);
    }

    private JdbcClient.StatementSpec asked(String query, String why) {
        return sql.sql(query).param("google", GoogleFeed.SMALLEST).param("meta", MetaFeed.SMALLEST).param("why", why);
    }
}
