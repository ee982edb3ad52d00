package id.lapau.market.shop;

import id.lapau.identity.Permission;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import org.springframework.stereotype.Component;

/** Shops that are live, and those that wait to be looked at. */
@Component
class ShopHomeCard implements HomeCard {

    private static final int AFTER_PROCUREMENT = 80;

    private final ShopReading reading;

    ShopHomeCard(ShopReading reading) {
        this.reading = reading;
    }

    @Override public int order() {
        return AFTER_PROCUREMENT;
    }

    @Override public String permission() {
        return "WHOLE_REGENCY";
    }

    @Override public Content render(Page page) {
        var figures = reading.figures();
        boolean writes = page.may(Permission.REGISTRY);
        var todo = figures.waiting() > 0 ? page.t("shop.home.waiting", figures.waiting()) : figures.reports() > 0 ? page.t("shop.home.reports", figures.reports()) : null;
        var url = figures.waiting() > 0 ? "/etalase?keadaan=SUBMITTED&urut=tunggu" : figures.reports() > 0 ? "/etalase/laporan" : "/etalase";
        return new Content(page.t("shop.desk.title"), page.number(figures.live()), page.t("shop.home.text"), writes ? url : "/etalase", page.t("shop.home.link"), writes ? todo : null);
    }
}
