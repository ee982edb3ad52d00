package id.lapau.registry;

import gg.jte.Content;
import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
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

/** The page of a business, the form to correct it, and its obstacles. */
@Controller
@RequestMapping("/usaha/{id:[0-9a-f-]{36}}")
class BusinessPages {

    private final BusinessViews views;
    private final Businesses businesses;
    private final EditBusiness edit;
    private final NoteObstacle obstacles;
    private final KbliBook kbli;
    private final List<BusinessSection> sections;
    private final RegionCode regency;

    BusinessPages(BusinessViews views, Businesses businesses, EditBusiness edit, NoteObstacle obstacles, KbliBook kbli, ObjectProvider<BusinessSection> sections,
            @Value("${lapau.regency:13.10}") String regency) {
        this.views = views;
        this.businesses = businesses;
        this.edit = edit;
        this.obstacles = obstacles;
        this.kbli = kbli;
        this.sections = sections.stream().sorted(Comparator.comparingInt(BusinessSection::order)).toList();
        this.regency = new RegionCode(regency);
    }

    @GetMapping
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer viewer, Model model) {
        model.addAttribute("business", views.find(id, viewer).orElseThrow(BusinessPages::none));
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : ObstacleKind.values()) kinds.put(kind.name(), page.t("registry.obstacle." + kind));
        model.addAttribute("kinds", kinds);
        model.addAttribute("sections", sections.stream().map(section -> section.of(new BusinessId(id), viewer, page)).<Content>flatMap(Optional::stream).toList());
        return "registry/business";
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/ubah")
    String form(@PathVariable UUID id, Officer viewer, Model model) {
        return form(id, BusinessForm.of(businesses.find(id, viewer).orElseThrow(BusinessPages::none)), Map.of(), viewer, model);
    }

    private String form(UUID id, BusinessForm form, Map<String, String> errors, Officer viewer, Model model) {
        model.addAttribute("business", views.find(id, viewer).orElseThrow(BusinessPages::none).business());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("classes", kbli.search(""));
        model.addAttribute("editions", KbliBook.EDITIONS);
        model.addAttribute("nagariChoices", viewer.nagariChoices(regency));
        return "registry/business-form";
    }

    @PostMapping("/ubah")
    String save(@PathVariable UUID id, BusinessForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model,
            RedirectAttributes next) {
        return switch (edit.edit(id, form, by)) {
            case BusinessEdit.Saved() -> told(id, "notice", page.t("registry.person.saved"), next);
            case BusinessEdit.Unchanged() -> told(id, "notice", page.t("registry.person.unchanged"), next);
            case BusinessEdit.Overtaken() -> told(id, "problem", page.t("registry.problem.overtaken"), next);
            case BusinessEdit.NoSuchBusiness() -> throw none();
            case BusinessEdit.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case BusinessEdit.Rejected(var problems) -> {
                response.setStatus(422);
                yield form(id, form, page.problems(problems), by, model);
            }
        };
    }

    @PostMapping("/kendala")
    String note(@PathVariable UUID id, @RequestParam ObstacleKind kind, @RequestParam String note, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return obstacles.note(id, kind, note, by) ? told(id, "notice", page.t("registry.obstacle.noted"), next)
                : told(id, "problem", page.t("registry.problem.note"), next);
    }

    @PostMapping("/kendala/{obstacle}/selesai")
    String solved(@PathVariable UUID id, @PathVariable UUID obstacle, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        if (obstacles.solved(id, obstacle, by)) next.addFlashAttribute("notice", page.t("registry.obstacle.solved"));
        return "redirect:/usaha/" + id;
    }

    private static String told(UUID id, String kind, String words, RedirectAttributes next) {
        next.addFlashAttribute(kind, words);
        return "redirect:/usaha/" + id;
    }
}
