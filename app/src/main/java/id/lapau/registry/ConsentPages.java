package id.lapau.registry;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Consent of a person, given and withdrawn, on the person's page. */
@Controller
@RequestMapping("/pelaku/{id:[0-9a-f-]{36}}/persetujuan")
class ConsentPages {

    private final RecordConsent consents;

    ConsentPages(RecordConsent consents) {
        this.consents = consents;
    }

    /** The purposes in words. */
    static Map<String, String> purposes(Page page) {
        var purposes = new LinkedHashMap<String, String>();
        for (var purpose : ConsentPurpose.values()) purposes.put(purpose.name(), page.t("registry.consent." + purpose));
        return purposes;
    }

    @PostMapping
    String given(@PathVariable UUID id, @RequestParam ConsentPurpose purpose, @RequestParam @Nullable LocalDate givenOn, @RequestParam String how,
            @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return told(id, consents.given(id, purpose, givenOn, how, by), "registry.consent.recorded", page, next);
    }

    @PostMapping("/{consent}/cabut")
    String withdrawn(@PathVariable UUID id, @PathVariable UUID consent, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return told(id, consents.withdrawn(id, consent, by), "registry.consent.withdrawn", page, next);
    }

    private static String told(UUID id, boolean done, String doneKey, Page page, RedirectAttributes next) {
        next.addFlashAttribute(done ? "notice" : "problem", page.t(done ? doneKey : "registry.problem.consent"));
        return "redirect:/pelaku/" + id;
    }
}
