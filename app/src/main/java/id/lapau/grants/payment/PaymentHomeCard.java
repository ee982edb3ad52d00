package id.lapau.grants.payment;

import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many have their money, and what waits. */
@Component
class PaymentHomeCard implements HomeCard {


    private final MoneyPages pages;
    private final Clock clock;

    PaymentHomeCard(MoneyPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override public int order() {
        return 7;
    }

    @Override public String permission() {
        return "WHOLE_REGENCY";
    }

    @Override public Content render(Page page) {
        var figures = pages.figures(OfficeTime.today(clock));
        return new Content(page.t("payment.title"), page.number(figures.paid()), page.t("payment.home.text"), "/pencairan", page.t("payment.home.link"), todo(page, figures));
    }

    private static @Nullable String todo(Page page, MoneyPages.Figures figures) {
        if (!page.may(Permission.BATCH)) return null;
        if (figures.held() > 0) return page.t("payment.home.held", page.number(figures.held()));
        return figures.overdue() > 0 ? page.t("payment.home.overdue", page.number(figures.overdue())) : null;
    }
}
