package id.lapau.procurement.overview;

import gg.jte.Content;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.platform.web.Page;
import id.lapau.registry.BusinessId;
import id.lapau.registry.BusinessSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from a business's page to what it makes for the regency. */
@Component
class MakerSection implements BusinessSection {

    @Override public int order() {
        return 30;
    }

    @Override public Optional<Content> of(BusinessId business, Officer viewer, Page page) {
        if (!viewer.may(Permission.READ) || viewer.area().isPresent()) return Optional.empty();
        return Optional.of(out -> {
            out.writeContent("<section class=\"lp-sheet\" aria-labelledby=\"belanja\"><h2 id=\"belanja\">");
            out.writeUserContent(page.t("overview.section"));
            out.writeContent("</h2><p><a href=\"/belanja/pembuat/");
            out.writeUserContent(business.toString());
            out.writeContent("\">");
            out.writeUserContent(page.t("overview.section.link"));
            out.writeContent("</a></p></section>");
        });
    }
}
