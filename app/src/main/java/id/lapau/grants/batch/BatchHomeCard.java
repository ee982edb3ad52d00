package id.lapau.grants.batch;

import id.lapau.identity.Permission;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many were sent, how many may be sent but wait for a number, and what waits for a second pair of eyes. */
@Repository
class BatchHomeCard implements HomeCard {

    private final JdbcClient sql;
    private final Clock clock;

    BatchHomeCard(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Figures(long frozen, long waiting, long drafts, long others, long returned) {}

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
                        where p.state = 'ACCEPTED' or p.state = 'PROPOSED' and r.decision = 'eligible') as waiting,
                       (select count(*) from grants.batch_draft where state = 'WAITING' and expires_at > :now) as drafts,
                       (select count(*) from grants.batch_draft where state = 'WAITING' and expires_at > :now and prepared_by_name <> :viewer) as others,
                       (select count(*) from (select distinct on (programme) state, prepared_by_name from grants.batch_draft order by programme, prepared_at desc) newest
                        where state in ('RETURNED', 'OVERTAKEN') and prepared_by_name = :viewer) as returned""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("viewer", page.userName())
                .query((row, _) -> new Figures(row.getLong("frozen"), row.getLong("waiting"), row.getLong("drafts"), row.getLong("others"), row.getLong("returned"))).single();
        return new Content(page.t("batch.title"), page.number(figures.frozen()), page.t("batch.home.text"), figures.returned() > 0 ? "/usulan/rancangan" : "/usulan",
                page.t("batch.home.link"), todo(figures, page));
    }

    private static @Nullable String todo(Figures figures, Page page) {
        if (figures.others() > 0 && page.may(Permission.APPROVE)) return page.t("batch.home.approve", figures.others());
        if (figures.returned() > 0 && page.may(Permission.BATCH)) return page.t("batch.home.returned", figures.returned());
        return figures.drafts() == 0 && figures.waiting() > 0 && page.may(Permission.BATCH) ? page.t("batch.home.todo", page.number(figures.waiting())) : null;
    }
}
