package id.lapau.procurement.order;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Page;
import id.lapau.procurement.need.PackageSection;
import id.lapau.procurement.need.PackageSheet;
import id.lapau.procurement.order.OrderViews.Filter;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The orders on the page of a package. */
@Component
class OrdersSection implements PackageSection {

    private static final int THIRD = 30;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final OrderList list;
    private final Clock clock;

    OrdersSection(OrderList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    @Override public int order() {
        return THIRD;
    }

    @Override public Optional<Content> of(PackageSheet sheet, Officer viewer, Page page) {
        var orders = list.orders(new Filter("", sheet.number(), false, "pengrajin"), OfficeTime.today(clock), 0).lines().stream()
                .filter(line -> line.packageNumber().equals(sheet.number())).toList();
        if (orders.isEmpty()) return Optional.empty();
        return Optional.of(out -> templates.render("order/section.jte", Map.of("page", page, "orders", orders), out));
    }
}
