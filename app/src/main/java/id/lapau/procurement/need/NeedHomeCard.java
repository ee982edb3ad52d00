package id.lapau.procurement.need;

import id.lapau.identity.Permission;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a buyer's office asked for and what became of it; for whoever buys for all, those of all offices. */
@Component
class NeedHomeCard implements HomeCard {

    private static final int OTHER_WORK = 60;

    private final NeedBook needs;
    private final OfficeBook offices;

    NeedHomeCard(NeedBook needs, OfficeBook offices) {
        this.needs = needs;
        this.offices = offices;
    }

    @Override public int order() {
        return OTHER_WORK;
    }

    @Override public String permission() {
        return "BUY";
    }

    @Override public Content render(Page page) {
        if (page.may(Permission.PROCURE)) return ofAll(page, needs.figures(""));
        var own = page.userId() == null ? "" : offices.of(page.userId()).map(UUID::toString).orElse("");
        if (own.isEmpty()) return new Content(page.t("need.title"), null, page.t("need.home.homeless"), "/kebutuhan", page.t("need.home.link"), null);
        var figures = needs.figures(own);
        var todo = figures.returned() > 0 ? page.t("need.home.returned", figures.returned()) : figures.draft() > 0 ? page.t("need.home.draft", figures.draft()) : null;
        return new Content(page.t("need.title"), page.number(figures.submitted() + figures.packaged()), page.t("need.home.text", figures.submitted(), figures.packaged()),
                figures.returned() > 0 ? "/kebutuhan?keadaan=RETURNED" : figures.draft() > 0 ? "/kebutuhan?keadaan=DRAFT" : "/kebutuhan", page.t("need.home.link"), todo);
    }

    private static Content ofAll(Page page, NeedBook.Figures figures) {
        return new Content(page.t("need.title"), page.number(figures.submitted()), page.t("need.home.all"), figures.submitted() > 0 ? "/paket/baru" : "/kebutuhan",
                page.t(figures.submitted() > 0 ? "need.home.package" : "need.home.link"), figures.submitted() > 0 ? page.t("need.home.waiting", figures.submitted()) : null);
    }
}
