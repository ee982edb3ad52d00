package id.lapau.procurement.offer;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.platform.web.Page;
import id.lapau.registry.BusinessId;
import id.lapau.registry.BusinessSection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a business was asked to make, on its own page; from there an officer renews the links of an owner whose telephone is lost. */
@Component
class OffersOfBusinessSection implements BusinessSection {

    private static final int AFTER_THE_LADDER = 20;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final OffersOfBusiness offers;

    OffersOfBusinessSection(OffersOfBusiness offers) {
        this.offers = offers;
    }

    @Override public int order() {
        return AFTER_THE_LADDER;
    }

    @Override public Optional<Content> of(BusinessId business, Officer viewer, Page page) {
        if (!viewer.may(Permission.READ) || viewer.area().isPresent()) return Optional.empty();
        var lines = offers.of(business.value());
        if (lines.isEmpty()) return Optional.empty();
        var given = Map.<String, Object>of("page", page, "business", business.value(), "lines", lines);
        return Optional.of(out -> templates.render("offer/business.jte", given, out));
    }

    @Controller
    static class Renew {

        private final InviteMakers invite;

        Renew(InviteMakers invite) {
            this.invite = invite;
        }

        @PostMapping("/usaha/{id:[0-9a-f-]{36}}/tautan-baru")
        String renew(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
            int sent = invite.renew(id, by).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
            next.addFlashAttribute("notice", page.t("offer.links.renewed", sent));
            return "redirect:/usaha/" + id;
        }
    }
}
