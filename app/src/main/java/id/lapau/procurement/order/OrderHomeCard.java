package id.lapau.procurement.order;

import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** How many orders are open, and what of them waits: an inspection, late goods, a late payment. */
@Component
class OrderHomeCard implements HomeCard {

    private static final int BUYING = 17;

    private final OrderList list;
    private final Clock clock;

    OrderHomeCard(OrderList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    @Override public int order() {
        return BUYING;
    }

    @Override public String permission() {
        return "WHOLE_REGENCY";
    }

    @Override public Content render(Page page) {
        var figures = list.figures(OfficeTime.today(clock));
        boolean works = page.may(Permission.PROCURE);
        String todo = null;
        String url = "/pesanan";
        if (works && figures.unpaid() > 0) {
            todo = page.t("order.home.unpaid", figures.unpaid());
            url = "/pembayaran?lewat=true";
        } else if (works && figures.late() > 0) {
            todo = page.t("order.home.late", figures.late());
            url = "/pesanan?lewat=true";
        } else if (works && figures.toInspect() > 0) {
            todo = page.t("order.home.inspect", figures.toInspect());
        }
        return new Content(page.t("order.title"), page.number(figures.open()), page.t("order.home.text"), url, page.t("order.home.link"), todo);
    }
}
