package id.lapau.registry;

import id.lapau.kernel.Regions;
import id.lapau.identity.Officer;
import id.lapau.linkage.Explanation;
import id.lapau.linkage.IndonesianPerson;
import id.lapau.platform.web.Page;
import id.lapau.registry.MergePersons.Command;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing the other person, comparing the two, merging, and taking a merge back. */
@Controller
class MergePages {

    static final List<String> FIELDS = List.of("name", "nik", "kk", "birthDate", "phone", "address", "nagari");
    private static final String PERSON = "/pelaku/{id:[0-9a-f-]{36}}/gabung";

    private final Persons persons;
    private final PersonList list;
    private final Merges merges;
    private final MergePersons merging;

    MergePages(Persons persons, PersonList list, Merges merges, MergePersons merging) {
        this.persons = persons;
        this.list = list;
        this.merges = merges;
        this.merging = merging;
    }

    @GetMapping(PERSON)
    String choose(@PathVariable UUID id, @RequestParam(defaultValue = "") String cari, Officer viewer, Model model) {
        var person = visible(id, viewer);
        var name = cari.isBlank() ? person.facts().name() : cari;
        var found = list.search(new PersonSearch(name, "", "", "", "", false), viewer, 0, Found.PAGE + 1).lines();
        model.addAttribute("personId", id.toString());
        model.addAttribute("personName", person.facts().name());
        model.addAttribute("cari", name);
        model.addAttribute("found", found.stream().filter(line -> !line.id().equals(id.toString())).limit(Found.PAGE).toList());
        return "registry/merge-choose";
    }

    private StoredPerson visible(UUID id, Officer viewer) {
        return persons.find(id).filter(person -> person.mergedInto() == null && person.visibleTo(viewer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(PERSON + "/{other:[0-9a-f-]{36}}")
    String compare(@PathVariable UUID id, @PathVariable UUID other, Officer viewer, Locale language, Model model) {
        if (id.equals(other)) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        model.addAttribute("merge", sideBySide(visible(id, viewer), visible(other, viewer), language));
        return "registry/merge";
    }

    private MergeView sideBySide(StoredPerson kept, StoredPerson gone, Locale language) {
        var one = Facts.masked(kept.facts());
        var other = Facts.masked(gone.facts());
        var plain = Facts.between(kept.facts(), gone.facts());
        var rows = FIELDS.stream().map(field -> new MergeView.Row(field, shown(field, one.getOrDefault(field, "")), shown(field, other.getOrDefault(field, "")),
                !plain.containsKey(field))).toList();
        return new MergeView(kept.id().toString(), kept.facts().name(), kept.version(), gone.id().toString(), gone.facts().name(), gone.version(), rows,
                explained(kept, gone, language));
    }

    private static String shown(String field, String value) {
        return field.equals("nagari") && !value.isEmpty() ? Regions.bundled().nameOf(value) : value;
    }

    private Explanation explained(StoredPerson kept, StoredPerson gone, Locale language) {
        var pair = IndonesianPerson.compare(LinkageRecords.of(kept.id(), kept.facts()), LinkageRecords.of(gone.id(), gone.facts()), persons.count());
        return Explanation.of(pair, language);
    }

    @PostMapping(PERSON + "/{other:[0-9a-f-]{36}}")
    String merge(@PathVariable UUID id, @PathVariable UUID other, @RequestParam int keptVersion, @RequestParam int goneVersion, @RequestParam(defaultValue = "") String reason,
            @RequestParam java.util.Map<String, String> form, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        var outcome = merging.merge(new Command(id, keptVersion, other, goneVersion, fromGone(form), reason), by);
        return told(outcome, "/pelaku/" + id + "/gabung/" + other, page, next);
    }

    private static Set<String> fromGone(java.util.Map<String, String> form) {
        return FIELDS.stream().filter(field -> "gone".equals(form.get("pilih." + field))).collect(Collectors.toSet());
    }

    private static String told(MergeOutcome outcome, String form, Page page, RedirectAttributes next) {
        return switch (outcome) {
            case MergeOutcome.Merged(_, var kept) -> notice(next, page.t("registry.merge.done"), "/pelaku/" + kept);
            case MergeOutcome.Undone(var kept, _) -> notice(next, page.t("registry.merge.undone"), "/pelaku/" + kept);
            case MergeOutcome.Overtaken() -> problem(next, page.t("registry.problem.overtaken"), form);
            case MergeOutcome.LaterMergeFirst() -> problem(next, page.t("registry.problem.laterMerge"), form);
            case MergeOutcome.Rejected(var key) -> problem(next, page.t(key), form);
            case MergeOutcome.NoSuchPerson() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case MergeOutcome.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private static String notice(RedirectAttributes next, String words, String path) {
        next.addFlashAttribute("notice", words);
        return "redirect:" + path;
    }

    private static String problem(RedirectAttributes next, String words, String path) {
        next.addFlashAttribute("problem", words);
        return "redirect:" + path;
    }

    @GetMapping("/pelaku/gabungan")
    String list(@RequestParam(defaultValue = "1") int halaman, Officer viewer, Model model) {
        int current = Math.clamp(halaman, 1, 100_000);
        var lines = merges.list(viewer.areaCode(), (current - 1) * Found.PAGE, Found.PAGE + 1);
        model.addAttribute("merges", lines.stream().limit(Found.PAGE).map(m -> new MergeView.Line(m.id().toString(), m.kept().toString(), m.keptName(),
                m.goneName(), m.reason(), m.by(), m.at(), m.undoneBy(), m.undoneAt())).toList());
        model.addAttribute("current", current);
        model.addAttribute("pages", lines.size() > Found.PAGE ? current + 1 : current);
        return "registry/merges";
    }

    @PostMapping("/pelaku/gabungan/{merge}/urung")
    String undo(@PathVariable UUID merge, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return told(merging.undo(merge, by), "/pelaku/gabungan", page, next);
    }
}
