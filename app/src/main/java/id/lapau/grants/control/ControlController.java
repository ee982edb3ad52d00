package id.lapau.grants.control;

import id.lapau.grants.control.ControlViews.Asked;
import id.lapau.grants.control.ControlViews.Line;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Officer;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** The auditor's pages: the ten findings, anybody's story, samples. They change nothing; what is taken home stands in the book. */
@Controller
@RequestMapping("/pemeriksaan")
class ControlController {

    private static final int USUAL_SIZE = 25;
    private static final int LARGEST_SIZE = 1_000;
    private static final int SEED_BYTES = 8;
    private static final int LONGEST_SEED = 64;

    private final FindingBook findings;
    private final StoryBook stories;
    private final SampleBook samples;
    private final TakeAway takeAway;
    private final ProgrammeVersions programmes;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    ControlController(FindingBook findings, StoryBook stories, SampleBook samples, TakeAway takeAway, ProgrammeVersions programmes, Clock clock) {
        this.findings = findings;
        this.stories = stories;
        this.samples = samples;
        this.takeAway = takeAway;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping
    String home(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "1") int halaman, Model model) {
        int current = Math.clamp(halaman, 1, 100_000);
        model.addAttribute("counts", findings.counts());
        model.addAttribute("basis", findings.basis());
        model.addAttribute("search", cari.strip());
        model.addAttribute("current", current);
        model.addAttribute("found", cari.isBlank() ? null : stories.named(cari.strip(), current));
        return "control/home";
    }

    /** The number travels in the body of the request, never in an address. */
    @PostMapping("/cari-nik")
    String byNik(@RequestParam String nik, @ModelAttribute("page") Page page, RedirectAttributes redirect) {
        if (!(NikReading.ofText(nik) instanceof NikReading.Valid(var valid, _))) {
            redirect.addFlashAttribute("problem", page.t("decision.error.nik"));
            return "redirect:/pemeriksaan";
        }
        var found = stories.withNik(valid);
        if (found.isPresent()) return "redirect:/pemeriksaan/kisah/" + found.get();
        redirect.addFlashAttribute("problem", page.t("decision.search.nik.none", valid.masked()));
        return "redirect:/pemeriksaan";
    }

    @GetMapping("/temuan/{slug}")
    String cases(@PathVariable String slug, @RequestParam(defaultValue = "1") int halaman, Model model) {
        var finding = Arrays.stream(TenFindings.values()).filter(f -> f.slug().equals(slug)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int current = Math.clamp(halaman, 1, 100_000);
        model.addAttribute("finding", finding);
        model.addAttribute("cases", findings.cases(finding, current));
        model.addAttribute("current", current);
        return "control/cases";
    }

    @GetMapping("/kisah/{id}")
    String story(@PathVariable UUID id, Model model) {
        model.addAttribute("story", stories.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "control/story";
    }

    @GetMapping("/kisah/{id}/unduh")
    void storyCsv(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer officer, HttpServletResponse response) throws IOException {
        var story = takeAway.story(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var headings = Stream.of("at", "by", "what", "more", "reason", "link").map(key -> page.t("control.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "kisah"), true, headings, story.events().stream().map(event -> List.of(event.at(), event.by(),
                page.t(event.key(), event.values().toArray()), event.words().stream().map(page::t).collect(Collectors.joining("; ")), event.reason(), event.link())));
    }

    @GetMapping("/sampel")
    String sample(@RequestParam Map<String, String> fields, Model model) {
        var asked = asked(fields);
        model.addAttribute("programmes", names());
        model.addAttribute("asked", asked);
        model.addAttribute("today", today());
        model.addAttribute("sample", fields.containsKey("benih") ? samples.draw(asked) : null);
        return "control/sample";
    }

    @PostMapping(path = "/sampel", params = "benih")
    String draw(@RequestParam Map<String, String> fields, Officer officer) {
        var asked = asked(fields);
        takeAway.drawn(asked, officer);
        return "redirect:" + asked.address("/pemeriksaan/sampel");
    }

    @GetMapping("/sampel/unduh")
    void sampleCsv(@RequestParam Map<String, String> fields, @ModelAttribute("page") Page page, Officer officer, HttpServletResponse response) throws IOException {
        var sample = takeAway.sample(asked(fields), officer);
        var headings = Stream.of("name", "nagari", "programme", "number", "state", "link").map(key -> page.t("control.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "sampel"), true, headings, sample.lines().stream().map(line -> cells(line, page)));
    }

    private static List<String> cells(Line line, Page page) {
        return List.of(line.name(), line.nagari(), line.programme(), line.number(), page.t(line.state().messageKey()), "/pemeriksaan/kisah/" + line.proposal());
    }

    /** What the form says; whatever it does not say has its usual value, and a seed that nobody chose. */
    private Asked asked(Map<String, String> fields) {
        var seed = fields.getOrDefault("benih", "").strip();
        var from = fields.getOrDefault("dari", "");
        return new Asked(fields.getOrDefault("program", ""), List.of("SENT", "PAID", "REFUSED").contains(from) ? from : "SENT",
                seed.isEmpty() ? fresh() : seed.substring(0, Math.min(LONGEST_SEED, seed.length())), size(fields.getOrDefault("jumlah", "")), fields.containsKey("rata"),
                day(fields.getOrDefault("sampai", "")));
    }

    private String fresh() {
        var bytes = new byte[SEED_BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int size(String text) {
        return text.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(text), 1, LARGEST_SIZE) : USUAL_SIZE;
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return today();
        }
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var programme : programmes.all().reversed()) names.put(programme.code(), programme.name());
        return names;
    }
}
