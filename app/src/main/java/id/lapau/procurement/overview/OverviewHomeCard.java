package id.lapau.procurement.overview;

import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** For the regent: whether all that the regency got this year was made by its own businesses. */
@Component
class OverviewHomeCard implements HomeCard {

    private final HeadFigures figures;
    private final Clock clock;

    OverviewHomeCard(HeadFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override public int order() {
        return 40;
    }

    @Override public String permission() {
        return Permission.AUDIT.name();
    }

    @Override public Content render(Page page) {
        var today = OfficeTime.today(clock);
        var totals = figures.totals(new HeadViews.Period(today.withDayOfYear(1), today));
        var share = totals.share();
        if (share == null) return new Content(page.t("overview.card.title"), null, page.t("overview.card.none"), "/belanja", page.t("overview.card.link"), null);
        var title = page.t(totals.donated() == 0 ? "overview.card.all" : "overview.card.aid");
        return new Content(title, page.number((long) Math.floor(share)) + " %", page.t("overview.card.text", page.number(totals.pieces()), page.number(totals.makers()), page.number(totals.donated())),
                "/belanja", page.t("overview.card.link"), null);
    }
}
