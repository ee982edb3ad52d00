package id.lapau.grants.screening;

import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import org.springframework.stereotype.Component;

/** The fourth step of the work on the home page. */
@Component
class ScreeningHomeCard implements HomeCard {

    private final ScreeningBook book;

    ScreeningHomeCard(ScreeningBook book) {
        this.book = book;
    }

    @Override public int order() {
        return 4;
    }

    @Override public String permission() {
        return "READ";
    }

    @Override public Content render(Page page) {
        var last = book.lastRun();
        return new Content(page.t("screening.title"), last.map(r -> page.number(r.eligible())).orElse(null),
                last.map(r -> page.t("screening.card.last", page.dateTime(r.at()), r.review(), r.ineligible())).orElse(page.t("screening.card.none")),
                "/penyaringan", page.t("screening.card.link"), null);
    }
}
