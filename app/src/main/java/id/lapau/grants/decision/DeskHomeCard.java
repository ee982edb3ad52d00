package id.lapau.grants.decision;

import id.lapau.identity.Permission;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many proposals wait for an officer's eyes. */
@Repository
class DeskHomeCard implements HomeCard {

    private final JdbcClient sql;

    DeskHomeCard(JdbcClient sql) {
        this.sql = sql;
    }

    @Override public int order() {
        return 5;
    }

    @Override public String permission() {
        return Permission.READ.name();
    }

    @Override public Content render(Page page) {
        int waiting = sql.sql("""
                select count(*) from grants.proposal p join grants.screening_result r on r.proposal = p.id
                where p.state = 'PROPOSED' and r.decision = 'review' and (:area = '' or p.nagari_code = :area)""")
                .param("area", page.area()).query(Integer.class).single();
        return new Content(page.t("decision.title"), page.number(waiting), page.t(waiting == 0 ? "decision.card.none" : "decision.card"),
                "/meja", page.t("decision.card.link"), waiting > 0 && page.may(Permission.DECIDE) ? page.t("decision.card.todo", waiting) : null);
    }
}
