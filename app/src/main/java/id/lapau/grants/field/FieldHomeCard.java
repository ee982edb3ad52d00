package id.lapau.grants.field;

import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many visits are still to be made: the own ones for an officer who makes them. */
@Repository
class FieldHomeCard implements HomeCard {

    private record Open(int all, int overdue) {}

    private final JdbcClient sql;
    private final Clock clock;

    FieldHomeCard(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override public int order() {
        return 10;
    }

    @Override public String permission() {
        return Permission.READ.name();
    }

    @Override public Content render(Page page) {
        boolean own = page.may(Permission.VISIT);
        var open = sql.sql("""
                select count(*) as every, count(*) filter (where a.due < :today) as overdue
                from grants.field_assignment a join grants.proposal p on p.id = a.proposal
                where a.state = 'OPEN' and p.state <> 'WITHDRAWN' and (:all or a.officer = :officer)""")
                .param("today", OfficeTime.today(clock)).param("all", !own).param("officer", page.userId()).query((row, _) -> new Open(row.getInt("every"), row.getInt("overdue"))).single();
        return new Content(page.t(own ? "field.mine.title" : "field.title"), page.number(open.all()), page.t("field.card", open.overdue()),
                own ? "/lapangan/saya" : "/lapangan", page.t(own ? "field.card.mine" : "field.card.link"), own && open.all() > 0 ? page.t("field.card.todo", open.all()) : null);
    }
}
