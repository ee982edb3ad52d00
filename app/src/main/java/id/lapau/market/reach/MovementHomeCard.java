package id.lapau.market.reach;

import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** For officers: how many shops are open, and whether they are looked at. */
@Component
class MovementHomeCard implements HomeCard {

    private static final int AFTER_BUYING = 45;

    private final ReachFigures figures;
    private final Clock clock;

    MovementHomeCard(ReachFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override public int order() {
        return AFTER_BUYING;
    }

    @Override public String permission() {
        return Permission.REGISTRY.name();
    }

    @Override public Content render(Page page) {
        var month = figures.lastMonth(OfficeTime.today(clock));
        var text = month.shops() == 0 ? page.t("reach.card.none") : page.t("reach.card.text", page.number(month.views()), page.number(month.viewsBefore()));
        return new Content(page.t("reach.card.title"), page.number(month.shops()), text, "/etalase/kabar", page.t("reach.card.link"), null);
    }
}
