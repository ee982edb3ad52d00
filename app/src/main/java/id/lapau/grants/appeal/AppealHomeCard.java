package id.lapau.grants.appeal;

import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** How many appeals wait, and how many of them are late. */
@Component
class AppealHomeCard implements HomeCard {

    private static final int OTHER_WORK = 11;

    private final AppealBook book;
    private final Clock clock;

    AppealHomeCard(AppealBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override public int order() {
        return OTHER_WORK;
    }

    @Override public String permission() {
        return "WHOLE_REGENCY";
    }

    @Override public Content render(Page page) {
        var figures = book.figures(OfficeTime.today(clock));
        return new Content(page.t("appeal.title"), page.number(figures.open()), page.t("appeal.home.text"), figures.overdue() > 0 ? "/sanggah?lewat=true" : "/sanggah",
                page.t("appeal.home.link"), figures.overdue() > 0 && page.may(Permission.DECIDE) ? page.t("appeal.home.todo", figures.overdue()) : null);
    }
}
