package id.lapau.market.find;

import id.lapau.kernel.OfficeTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What can be found, counted and in order. */
@Repository
class SearchBook {

    /** Hits that are weighed, and hits that are counted; a word that stands in more says little. */
    static final int WEIGHED = Asked.LAST_PAGE * Asked.SIZE;
    static final int COUNTED = 10_000;

    private static final String OPEN = "shop in (select o.shop from market.opening o where o.weekday = :weekday and o.opens <= :hour and o.closes > :hour)";
    /** Called so by itself, by a synonym, or only described so; what can be had stands before what cannot. */
    private static final String SCORE = "case when words @@ :named::tsquery then 3 when words @@ :called::tsquery then 2 when words @@ :literal::tsquery then 1 else 0 end + case when in_stock then 0.5 else 0 end";

    private final JdbcClient sql;
    private final Clock clock;

    SearchBook(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Hits of one kind in one nagari. */
    record Cell(String category, String nagari, int count) {}

    /** How many there are, whatever the kind and the place asked for. */
    List<Cell> cells(Asked asked, @Nullable String question) {
        var narrowing = narrowing(asked, question);
        return filled("select category, nagari, count(*) as count from (select category, nagari from market.search_entry" + where(narrowing) + (question == null ? "" : " limit " + COUNTED) + ") hit group by category, nagari",
                asked, List.of(), question).query(Cell.class).list();
    }

    private static List<String> narrowing(Asked asked, @Nullable String question) {
        var conditions = new ArrayList<String>();
        if (question != null) conditions.add("words @@ :question::tsquery");
        if (asked.least() != null) conditions.add("price >= :least");
        if (asked.most() != null) conditions.add("price <= :most");
        if (asked.stock()) conditions.add("in_stock");
        if (asked.open()) conditions.add(OPEN);
        return conditions;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private JdbcClient.StatementSpec filled(String statement, Asked asked, List<String> categories, @Nullable String question) {
        var now = clock.instant().atZone(OfficeTime.ZONE);
        var spec = sql.sql(statement);
        if (question != null) spec = spec.param("question", question);
        if (asked.least() != null) spec = spec.param("least", asked.least());
        if (asked.most() != null) spec = spec.param("most", asked.most());
        if (asked.open()) spec = spec.param("weekday", now.getDayOfWeek().getValue()).param("hour", now.toLocalTime());
        if (!categories.isEmpty()) spec = spec.param("categories", categories.toArray(String[]::new));
        if (!asked.place().isEmpty()) spec = spec.param("place", asked.place());
        return spec;
    }

    /**
     * The products of one page, in order.
     *
     * @param categories codes, of which one must fit; empty for all
     * @param question   null for everything
     * @param hits       of whatever kind and place, counted up to {@link #COUNTED}
     */
    List<UUID> page(Asked asked, List<String> categories, @Nullable Question question, boolean any, int hits) {
        var words = question == null ? null : any ? question.any() : question.all();
        var conditions = narrowing(asked, words);
        if (!categories.isEmpty()) conditions.add("category = any (:categories)");
        if (!asked.place().isEmpty()) conditions.add(asked.place().length() > 8 ? "nagari = :place" : "left(nagari, 8) = :place");
        boolean weighed = question != null && asked.sorting() == Sorting.RELEVANCE;
        if (weighed && hits < COUNTED) byIndex();
        var rows = weighed ? "(select product, created_at, " + SCORE + " as score from market.search_entry" + where(conditions) + " limit " + WEIGHED + ") hit" : "market.search_entry" + where(conditions);
        var order = switch (asked.sorting()) {
            case RELEVANCE -> weighed ? "score desc, created_at desc, product" : "created_at desc, product";
            case NEW -> "created_at desc, product";
            case CHEAP -> "price, product";
            case DEAR -> "price desc, product desc";
        };
        var spec = filled("select product from " + rows + " order by " + order + " limit " + Asked.SIZE + " offset " + asked.offset(), asked, categories, words);
        if (question != null && words != null && weighed) spec = spec.param("literal", question.literal()).param("named", Question.inName(question.literal())).param("called", Question.inName(words));
        return spec.query(UUID.class).list();
    }

    /**
     * Until the end of the transaction the table is not read from its beginning. PostgreSQL would do so for the first hits of a word that is neither rare nor common, for it takes comparing
     * words for cheap: 40 ms where the index takes 5.
     */
    private void byIndex() {
        sql.sql("select set_config('enable_seqscan', 'off', true)").query(String.class).single();
    }

    /** The newest products, of different shops where there are enough. */
    List<UUID> newest(int count) {
        return sql.sql("""
                select product from (select product, created_at, row_number() over (partition by shop order by created_at desc, product) as turn
                                     from (select * from market.search_entry order by created_at desc, product limit 200) recent) r
                order by turn > 1, created_at desc, product limit :count
                """).param("count", count).query(UUID.class).list();
    }
}
