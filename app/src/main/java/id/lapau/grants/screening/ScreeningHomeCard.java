package id.lapau.grants.screening;

import id.lapau.identity.Permission;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the proposals came out of screening, and how many were not screened yet. */
@Repository
class ScreeningHomeCard implements HomeCard {

    private final JdbcClient sql;

    ScreeningHomeCard(JdbcClient sql) {
        this.sql = sql;
    }

    private record Figures(int eligible, int review, int ineligible, int unscreened) {

        boolean none() {
            return eligible + review + ineligible == 0;
        }
    }

    @Override public int order() {
        return 4;
    }

    @Override public String permission() {
        return Permission.READ.name();
    }

    @Override public Content render(Page page) {
        var figures = sql.sql("""
                select count(*) filter (where r.decision = 'eligible') as eligible, count(*) filter (where r.decision = 'review') as review,
                       count(*) filter (where r.decision = 'ineligible') as ineligible, count(*) filter (where r.proposal is null) as unscreened
                from grants.proposal p left join grants.screening_result r on r.proposal = p.id
                where p.state <> 'WITHDRAWN' and (:area = '' or p.nagari_code = :area)""")
                .param("area", page.area()).query(Figures.class).single();
        return new Content(page.t("screening.title"), figures.none() ? null : page.number(figures.eligible()),
                figures.none() ? page.t("screening.card.none") : page.t("screening.card.outcome", figures.review(), figures.ineligible()),
                "/penyaringan", page.t("screening.card.link"), todo(figures, page));
    }

    private static @Nullable String todo(Figures figures, Page page) {
        return page.may(Permission.SCREEN) && figures.unscreened() > 0 ? page.t("screening.card.todo", figures.unscreened()) : null;
    }
}
