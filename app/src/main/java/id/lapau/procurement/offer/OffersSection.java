package id.lapau.procurement.offer;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Page;
import id.lapau.procurement.need.PackageSection;
import id.lapau.procurement.need.PackageSheet;
import id.lapau.procurement.need.PackageState;
import id.lapau.procurement.offer.Comparison.Sort;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The offers on the page of a package. */
@Component
class OffersSection implements PackageSection {

    private static final int FIRST = 10;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Comparisons comparisons;
    private final Clock clock;

    OffersSection(Comparisons comparisons, Clock clock) {
        this.comparisons = comparisons;
        this.clock = clock;
    }

    @Override public int order() {
        return FIRST;
    }

    @Override public Optional<Content> of(PackageSheet sheet, Officer viewer, Page page) {
        if (sheet.state() == PackageState.DRAFT) return Optional.empty();
        var sort = sort(page.address());
        var given = Map.<String, Object>of("page", page, "sheet", sheet, "comparison", comparisons.of(sheet, sort), "sort", sort, "takes", sheet.takesOffers(OfficeTime.today(clock)));
        return Optional.of(out -> templates.render("offer/section.jte", given, out));
    }

    /** What the address of the page asks for. */
    private static Sort sort(String address) {
        var asked = String.valueOf(UriComponentsBuilder.fromUriString(address).build().getQueryParams().getFirst("urut")).toUpperCase(Locale.ROOT);
        return Arrays.stream(Sort.values()).filter(sort -> sort.name().equals(asked)).findFirst().orElse(Sort.HARGA);
    }
}
