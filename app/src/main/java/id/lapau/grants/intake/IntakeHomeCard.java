package id.lapau.grants.intake;

import id.lapau.identity.Permission;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much came in, and what waits for somebody to agree. */
@Repository
class IntakeHomeCard implements HomeCard {

    private final JdbcClient sql;

    IntakeHomeCard(JdbcClient sql) {
        this.sql = sql;
    }

    private record Figures(long proposals, long waiting) {}

    @Override public int order() {
        return 3;
    }

    @Override public String permission() {
        return Permission.READ.name();
    }

    @Override public Content render(Page page) {
        var figures = sql.sql("""
                select (select count(*) from grants.proposal where state <> 'WITHDRAWN' and (:area = '' or nagari_code = :area)) as proposals,
                       (select count(*) from grants.intake where state = 'READY' and (:area = '' or area = :area)) as waiting""")
                .param("area", page.area())
                .query((row, _) -> new Figures(row.getLong("proposals"), row.getLong("waiting"))).single();
        return new Content(page.t("intake.home.title"), page.number(figures.proposals()), page.t("intake.home.text"), "/berkas",
                page.t("intake.home.link"), todo(figures, page));
    }

    private static @Nullable String todo(Figures figures, Page page) {
        if (!page.may(Permission.INTAKE)) return null;
        if (figures.waiting() > 0) return page.t("intake.home.todo", figures.waiting());
        return figures.proposals() == 0 ? page.t("intake.home.first") : null;
    }
}
