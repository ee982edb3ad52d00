package id.lapau.grants.decision;

import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import org.springframework.stereotype.Component;

/** The fifth step of the work on the home page. */
@Component
class DeskHomeCard implements HomeCard {

    private final DeskPages pages;

    DeskHomeCard(DeskPages pages) {
        this.pages = pages;
    }

    @Override public int order() {
        return 5;
    }

    @Override public String permission() {
        return "READ";
    }

    @Override public Content render(Page page) {
        int waiting = pages.waiting();
        return new Content(page.t("decision.title"), page.number(waiting), waiting == 0 ? page.t("decision.card.none") : page.t("decision.card", waiting),
                "/meja", page.t("decision.card.link"), waiting == 0 ? null : page.t("decision.card.todo", waiting));
    }
}
