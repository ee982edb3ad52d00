package id.lapau.owner;

import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The own data: seen, corrected by request, taken along, given up. */
@Controller
@RequestMapping("/saya/data")
class OwnDataPages {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final OwnRights rights;
    private final OwnerRequests requests;
    private final OwnerCookie cookie;

    OwnDataPages(OwnRights rights, OwnerRequests requests, OwnerCookie cookie) {
        this.rights = rights;
        this.requests = requests;
        this.cookie = cookie;
    }

    @GetMapping
    String show(Owner owner, Model model) {
        return show(owner, "", "", model);
    }

    private String show(Owner owner, String text, String problem, Model model) {
        model.addAttribute("facts", requests.facts(owner).orElse(null));
        model.addAttribute("requests", requests.of(owner.account()));
        model.addAttribute("text", text);
        model.addAttribute("problem", problem);
        return "owner/data";
    }

    @PostMapping("/koreksi")
    String correct(@RequestParam(defaultValue = "") String isi, Owner owner, @ModelAttribute("page") Page page, HttpServletResponse response, Model model, RedirectAttributes next) {
        var outcome = rights.ask(owner, isi);
        if (outcome == OwnRights.Outcome.DONE) {
            next.addFlashAttribute("notice", page.t("owner.correction.asked"));
            return "redirect:/saya/data";
        }
        response.setStatus(422);
        return show(owner, isi, page.t("owner.correction." + outcome.name().toLowerCase(Locale.ROOT)), model);
    }

    @GetMapping("/unduh")
    ResponseEntity<byte[]> export(Owner owner) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).header("Content-Disposition", "attachment; filename=\"data-saya.json\"").body(JSON.writeValueAsBytes(rights.export(owner)));
    }

    @GetMapping("/tutup")
    String askToClose(Owner owner) {
        return "owner/close";
    }

    @PostMapping("/tutup")
    String close(@RequestParam(defaultValue = "false") boolean yakin, Owner owner, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response,
            RedirectAttributes next) {
        if (!yakin) {
            next.addFlashAttribute("problem", page.t("owner.close.sure"));
            return "redirect:/saya/data/tutup";
        }
        rights.close(owner);
        cookie.take(request, response);
        next.addFlashAttribute("notice", page.t("owner.close.done"));
        return "redirect:/saya/masuk";
    }
}
