package id.lapau.procurement.need;

import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.HomeCard;
import id.lapau.platform.web.Page;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Packages that take offers, and those whose days for offers are over. */
@Component
class PackageHomeCard implements HomeCard {

    private static final int OTHER_WORK = 61;

    private final PackageList packages;
    private final Clock clock;

    PackageHomeCard(PackageList packages, Clock clock) {
        this.packages = packages;
        this.clock = clock;
    }

    @Override public int order() {
        return OTHER_WORK;
    }

    @Override public String permission() {
        return "PROCURE";
    }

    @Override public Content render(Page page) {
        var figures = packages.figures(OfficeTime.today(clock));
        boolean over = figures.over() > 0 && page.may(Permission.PROCURE);
        return new Content(page.t("need.packages.title"), page.number(figures.open()), page.t("need.home.packages"), over ? "/paket?keadaan=OPEN&urut=batas" : "/paket",
                page.t("need.home.packages-link"), over ? page.t("need.home.over", figures.over()) : null);
    }
}
