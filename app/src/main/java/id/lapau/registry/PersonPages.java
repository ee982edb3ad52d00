package id.lapau.registry;

import gg.jte.Content;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.RegionCode;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
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

/** The page of a person, and the form to correct one. */
@Controller
@RequestMapping("/pelaku/{id:[0-9a-f-]{36}}")
class PersonPages {

    private final Persons persons;
    private final PersonViews views;
    private final CorrectPerson correct;
    private final RevealPerson reveal;
    private final DismissDoubt doubts;
    private final Vulnerabilities vulnerabilities;
    private final List<PersonSection> sections;
    private final RegionCode regency;

    PersonPages(Persons persons, PersonViews views, CorrectPerson correct, RevealPerson reveal, DismissDoubt doubts,
            Vulnerabilities vulnerabilities, ObjectProvider<PersonSection> sections, @Value("${lapau.regency:13.10}") String regency) {
        this.persons = persons;
        this.views = views;
        this.correct = correct;
        this.reveal = reveal;
        this.doubts = doubts;
        this.vulnerabilities = vulnerabilities;
        this.sections = sections.stream().sorted(Comparator.comparingInt(PersonSection::order)).toList();
        this.regency = new RegionCode(regency);
    }

    @GetMapping
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer viewer, Model model) {
        var person = visible(id, viewer);
        return person.id().equals(id) ? shown(person, false, page, viewer, model) : "redirect:/pelaku/" + person.id();
    }

    private StoredPerson visible(UUID id, Officer viewer) {
        return persons.standing(id).filter(person -> person.visibleTo(viewer)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String shown(StoredPerson person, boolean revealed, Page page, Officer viewer, Model model) {
        model.addAttribute("person", views.of(person, revealed, viewer));
        model.addAttribute("purposes", ConsentPages.purposes(page));
        model.addAttribute("vulnerable", seesVulnerability(viewer) ? vulnerabilities.noted(person.id()) : null);
        model.addAttribute("vulnerableKinds", VulnerabilityPages.kinds(page));
        model.addAttribute("sections", sections.stream().map(section -> section.of(person.personId(), viewer, page)).<Content>flatMap(Optional::stream).toList());
        return "registry/person";
    }

    /** Health data: only for who may see the numbers of a person too, or keeps the registry. */
    private static boolean seesVulnerability(Officer viewer) {
        return viewer.may(Permission.REVEAL) || viewer.may(Permission.REGISTRY);
    }

    /** The answer itself shows the numbers, once; nothing keeps it. */
    @PostMapping("/ungkap")
    String reveal(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer viewer, HttpServletResponse response, Model model) {
        var person = reveal.reveal(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setHeader("Cache-Control", "no-store");
        return shown(person, true, page, viewer, model);
    }

    @PostMapping("/beda")
    String distinct(@PathVariable UUID id, @RequestParam UUID lain, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        if (doubts.dismiss(id, lain, by)) next.addFlashAttribute("notice", page.t("registry.doubt.dismissed"));
        return "redirect:/pelaku/" + id;
    }

    @GetMapping("/ubah")
    String form(@PathVariable UUID id, Officer viewer, Model model) {
        var person = visible(id, viewer);
        return form(person, PersonForm.of(person), Map.of(), viewer, model);
    }

    private String form(StoredPerson person, PersonForm form, Map<String, String> errors, Officer viewer, Model model) {
        model.addAttribute("person", views.of(person, false, viewer));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("nagariChoices", viewer.nagariChoices(regency));
        return "registry/person-form";
    }

    @PostMapping("/ubah")
    String save(@PathVariable UUID id, PersonForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        switch (correct.edit(id, form, by)) {
            case Correction.Corrected _ -> next.addFlashAttribute("notice", page.t("registry.person.saved"));
            case Correction.Unchanged() -> next.addFlashAttribute("notice", page.t("registry.person.unchanged"));
            case Correction.Rejected(var problems) -> { return again(id, form, problems, 422, page, by, response, model); }
            case Correction.NikTaken _ -> { return again(id, form, Map.of("nik", "registry.problem.nikTaken"), 422, page, by, response, model); }
            case Correction.Overtaken _ -> { return again(id, form, Map.of("name", "registry.problem.overtaken"), 409, page, by, response, model); }
            case Correction.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Correction.NoSuchPerson() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/pelaku/" + id;
    }

    private String again(UUID id, PersonForm form, Map<String, String> problems, int status, Page page, Officer by, HttpServletResponse response, Model model) {
        response.setStatus(status);
        return form(visible(id, by), form, page.problems(problems), by, model);
    }
}
