package id.lapau.registry;

import id.lapau.identity.Officer;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.RegionCode;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of persons. */
@Controller
@RequestMapping("/pelaku")
class PersonListPages {

    private final PersonList persons;
    private final RevealPerson reveal;
    private final RegionCode regency;

    PersonListPages(PersonList persons, RevealPerson reveal, @Value("${lapau.regency:13.10}") String regency) {
        this.persons = persons;
        this.reveal = reveal;
        this.regency = new RegionCode(regency);
    }

    @ModelAttribute("search")
    PersonSearch search(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String nagari,
            @RequestParam(defaultValue = "") String usaha, @RequestParam(defaultValue = "") String skala, @RequestParam(defaultValue = "") String urut,
            @RequestParam(defaultValue = "false") boolean kembar) {
        return new PersonSearch(cari, nagari, usaha, skala, urut, kembar);
    }

    @GetMapping
    String list(@ModelAttribute("search") PersonSearch search, @ModelAttribute("page") Page page, Officer viewer,
            @RequestParam(defaultValue = "1") int halaman, Model model) {
        int current = Math.clamp(halaman, 1, 100_000);
        var found = persons.search(search, viewer, (current - 1) * Found.PAGE, Found.PAGE);
        model.addAttribute("found", found.lines());
        model.addAttribute("total", found.total());
        model.addAttribute("current", current);
        model.addAttribute("pages", found.pages());
        model.addAttribute("nagariChoices", viewer.nagariChoices(regency));
        model.addAttribute("sizes", sizes(page));
        return "registry/persons";
    }

    static Map<String, String> sizes(Page page) {
        var sizes = new LinkedHashMap<String, String>();
        for (var size : SizeClass.values()) sizes.put(size.name(), page.t("registry.size." + size));
        return sizes;
    }

    /** The number travels in the body of the request, never in an address. */
    @PostMapping("/cari-nik")
    String byNik(@RequestParam String nik, @ModelAttribute("page") Page page, Officer viewer, RedirectAttributes next) {
        if (!(NikReading.ofText(nik) instanceof NikReading.Valid(var valid, _))) {
            next.addFlashAttribute("problem", page.t("registry.problem.nik"));
            return "redirect:/pelaku";
        }
        var found = persons.withNik(valid, viewer);
        if (found.isPresent()) return "redirect:/pelaku/" + found.get();
        next.addFlashAttribute("problem", page.t("registry.persons.noNik", valid.masked()));
        return "redirect:/pelaku";
    }

    @GetMapping("/daftar.csv")
    void csv(@ModelAttribute("search") PersonSearch search, @ModelAttribute("page") Page page, Officer viewer, HttpServletResponse response) throws IOException {
        write(persons.all(search, viewer), page, response);
    }

    @PostMapping("/daftar/ungkap")
    void revealed(@ModelAttribute("search") PersonSearch search, @ModelAttribute("page") Page page, Officer viewer, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        write(reveal.revealAll(search, viewer), page, response);
    }

    private static void write(List<PersonLine> lines, Page page, HttpServletResponse response) throws IOException {
        var headings = List.of("name", "nik", "nagari", "address", "line", "size").stream().map(field -> page.t("registry.field." + field)).toList();
        CsvExport.write(Downloads.csv(response, "pelaku-usaha"), true, headings, lines.stream()
                .map(line -> List.of(line.name(), line.nik(), line.nagari(), line.address(), line.lines(), line.size().isEmpty() ? "" : page.t("registry.size." + line.size()))));
    }
}
