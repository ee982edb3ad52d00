package id.lapau.procurement.stock;

import id.lapau.identity.Permission;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import org.springframework.stereotype.Component;

/** What the stock says on the home page. */
@Component
class StockHomeCard implements HomeCard {

    private final StockBook book;

    StockHomeCard(StockBook book) {
        this.book = book;
    }

    @Override public int order() {
        return 34;
    }

    @Override public String permission() {
        return Permission.STOCK.name();
    }

    @Override public Content render(Page page) {
        var sums = book.sums();
        var todo = sums.waiting() == 0 ? null : page.t("stock.home.todo", page.number(sums.waiting()));
        return new Content(page.t("stock.title"), page.number(sums.onHand()), page.t("stock.home.text"), sums.waiting() == 0 ? "/persediaan" : "/persediaan/bantuan?status=RECORDED", page.t("stock.home.link"), todo);
    }
}
