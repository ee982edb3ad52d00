package id.lapau.grants.batch;

import id.lapau.identity.Permission;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many were sent, and how many may be sent but wait for a number. */
@Repository
class BatchHomeCard implements HomeCard {

    private final JdbcClient sql;

    BatchHomeCard(JdbcClient sql) {
        this.sql = sql;
    }

    private record Figures(long frozen, long waiting) {}

    @Override public int order() {
        return 6;
    }

    @Override public String permission() {
        return "WHOLE_REGENCY";
    }

    @Override public Content render(Page page) {
        var figures = sql.sql("""
                select (select coalesce(sum(row_count), 0) from grants.batch) as frozen,
                       (select count(*) from grants.proposal p left join grants.screening_result r on r.proposal = p.id
                        where p.state = 'ACCEPTED' or p.state = 'PROPOSED' and r.decision = 'eligible') as waiting""")
                .query((row, _) -> new Figures(row.getLong("frozen"), row.getLong("waiting"))).single();
        return new Content(page.t("batch.title"), page.number(figures.frozen()), page.t("batch.home.text"), "/usulan", page.t("batch.home.link"),
                page.may(Permission.BATCH) && figures.waiting() > 0 ? page.t("batch.home.todo", page.number(figures.waiting())) : null);
    }
}
