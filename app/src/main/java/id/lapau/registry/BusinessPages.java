package id.lapau.registry;

import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of businesses and the page of one. */
@Controller
@RequestMapping("/usaha")
class BusinessPages {

    private final BusinessList businesses;
    private final NoteObstacle obstacles;
    private final RegionCode regency;

    BusinessPages(BusinessList businesses, NoteObstacle obstacles, @Value("${lapau.regency:13.10}") String regency) {
        this.businesses = businesses;
        this.obstacles = obstacles;
        this.regency = new RegionCode(regency);
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String nagari, @RequestParam(defaultValue = "") String skala,
            @RequestParam(defaultValue = "1") int halaman, @ModelAttribute("page") Page page, Officer viewer, Model model) {
        int current = Math.clamp(halaman, 1, 100_000);
        var found = businesses.search(cari, nagari, skala, viewer, (current - 1) * Found.PAGE);
        model.addAttribute("found", found.lines());
        model.addAttribute("total", found.total());
        model.addAttribute("cari", cari);
        model.addAttribute("nagari", nagari);
        model.addAttribute("skala", skala);
        model.addAttribute("current", current);
        model.addAttribute("pages", found.pages());
        model.addAttribute("nagariChoices", Nagari.choices(regency, viewer));
        model.addAttribute("sizes", PersonListPages.sizes(page));
        model.addAttribute("baseUrl", UriComponentsBuilder.fromPath("/usaha").queryParam("cari", "{cari}").queryParam("nagari", "{nagari}")
                .queryParam("skala", "{skala}").encode().buildAndExpand(cari, nagari, skala).toUriString());
        return "registry/businesses";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer viewer, Model model) {
        model.addAttribute("business", businesses.find(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : ObstacleKind.values()) kinds.put(kind.name(), page.t("registry.obstacle." + kind));
        model.addAttribute("kinds", kinds);
        return "registry/business";
    }

    @PostMapping("/{id}/kendala")
    String note(@PathVariable UUID id, @RequestParam ObstacleKind kind, @RequestParam String note, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        if (obstacles.note(id, kind, note, by)) next.addFlashAttribute("notice", page.t("registry.obstacle.noted"));
        else next.addFlashAttribute("problem", page.t("registry.problem.note"));
        return "redirect:/usaha/" + id;
    }
}
