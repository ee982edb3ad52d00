package id.lapau.grants.phase;

import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many letters wait for an answer, and what the head has to sign or open. */
@Repository
class LetterHomeCard implements HomeCard {

    private final JdbcClient sql;
    private final Clock clock;

    LetterHomeCard(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Figures(int waiting, int overdue, int drafted) {}

    @Override public int order() {
        return 12;
    }

    @Override public String permission() {
        return "WHOLE_REGENCY";
    }

    @Override public Content render(Page page) {
        var figures = sql.sql("""
                select count(*) filter (where state in ('SENT', 'RECEIVED') and answer_due is not null) as waiting,
                       count(*) filter (where state in ('SENT', 'RECEIVED') and answer_due < :today) as overdue,
                       count(*) filter (where state = 'DRAFTED') as drafted
                from grants.letter where state in ('SENT', 'RECEIVED', 'DRAFTED')""")
                .param("today", OfficeTime.today(clock)).query(Figures.class).single();
        return new Content(page.t("letter.title"), page.number(figures.waiting()), page.t("letter.home.text"), figures.overdue() > 0 ? "/surat-menyurat?lewat=true" : "/surat-menyurat",
                page.t("letter.home.link"), todo(figures, page));
    }

    private static @Nullable String todo(Figures figures, Page page) {
        if (figures.drafted() > 0 && page.may(Permission.APPROVE)) return page.t("letter.home.drafted", figures.drafted());
        return figures.overdue() > 0 && page.may(Permission.BATCH) ? page.t("letter.home.overdue", figures.overdue()) : null;
    }
}
