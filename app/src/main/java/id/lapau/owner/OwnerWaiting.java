package id.lapau.owner;

import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import org.springframework.stereotype.Component;

/** How many owners wait for an officer. */
@Component
class OwnerWaiting implements HomeCard {

    private static final int AFTER_APPEALS = 12;

    private final AccountViews views;

    OwnerWaiting(AccountViews views) {
        this.views = views;
    }

    @Override public int order() {
        return AFTER_APPEALS;
    }

    @Override public String permission() {
        return "WHOLE_REGENCY";
    }

    @Override public Content render(Page page) {
        int waiting = views.waiting();
        return new Content(page.t("owner.accounts.title"), page.number(waiting), page.t("owner.accounts.home"), "/akun-pemilik", page.t("owner.accounts.link"), null);
    }
}
