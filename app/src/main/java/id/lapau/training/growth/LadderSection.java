package id.lapau.training.growth;

import gg.jte.Content;
import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import id.lapau.registry.BusinessId;
import id.lapau.registry.BusinessSection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from a business's page to its ladder. */
@Component
class LadderSection implements BusinessSection {

    @Override public int order() {
        return 10;
    }

    @Override public Optional<Content> of(BusinessId business, Officer viewer, Page page) {
        return Optional.of(out -> {
            out.writeContent("<section class=\"lp-sheet\" aria-labelledby=\"naik-kelas\"><h2 id=\"naik-kelas\">");
            out.writeUserContent(page.t("growth.title"));
            out.writeContent("</h2><p><a href=\"/naik-kelas/");
            out.writeUserContent(business.toString());
            out.writeContent("\">");
            out.writeUserContent(page.t("growth.section.link"));
            out.writeContent("</a></p></section>");
        });
    }
}
