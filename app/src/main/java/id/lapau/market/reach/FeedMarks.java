package id.lapau.market.reach;

import id.lapau.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** By what one sees that a feed reads as before, without writing it. */
@Repository
class FeedMarks {

    private static final String FORM = "1";

    private final JdbcClient sql;
    private final Clock clock;

    FeedMarks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param since when the feed was first asked for as it now reads */
    record Mark(String tag, Instant since) {}

    /** Of all that any feed shows. A sum over the rows, so that their order plays no part. */
    @Transactional
    Mark of(Feed feed, String address) {
        var content = sql.sql("""
                select count(*) || ' ' || coalesce(sum(hashtextextended(concat_ws('|', p.id, p.version, p.changed_at, p.price, p.stock, p.name, p.slug, p.category, s.version, s.name, s.slug, s.nagari,
                    (select string_agg(f.id || ' ' || f.position, ',' order by f.position, f.id) from market.photo f where f.product = p.id)), 0)::numeric), 0)
                from market.product p join market.shop s on s.id = p.shop where p.state = 'LIVE' and s.state = 'LIVE'
                """).query(String.class).single();
        var mark = Sha256.hex((FORM + ' ' + feed + ' ' + address + ' ' + content).getBytes(StandardCharsets.UTF_8)).substring(0, 32);
        var since = sql.sql("""
                insert into market.feed_mark as known (feed, mark, since) values (:feed, :mark, :now)
                on conflict (feed) do update set mark = excluded.mark, since = case when known.mark = excluded.mark then known.since else excluded.since end
                returning since""")
                .param("feed", feed.name()).param("mark", mark).param("now", Timestamp.from(clock.instant())).query(Timestamp.class).single();
        return new Mark(mark, since.toInstant());
    }
}
