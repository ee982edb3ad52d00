package id.lapau.grants.field;

import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.NagariOfficers;
import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Where the office sends people into the field and sees how far they are. */
@Controller
@RequestMapping("/lapangan")
class FieldController {

    private static final int DAYS = 14;

    private final FieldPages pages;
    private final AssignRows assign;
    private final VisitBook visits;
    private final NagariOfficers officers;
    private final ProgrammeVersions programmes;
    private final Clock clock;
    private final RegionCode regency;

    FieldController(FieldPages pages, AssignRows assign, VisitBook visits, NagariOfficers officers, ProgrammeVersions programmes, Clock clock,
            @Value("${lapau.regency:13.10}") String regency) {
        this.pages = pages;
        this.assign = assign;
        this.visits = visits;
        this.officers = officers;
        this.programmes = programmes;
        this.clock = clock;
        this.regency = new RegionCode(regency);
    }

    @GetMapping
    String list(FieldFilter asked, @RequestParam(defaultValue = "1") int halaman, Model model) {
        var names = programmeNames();
        var filter = asked.program().isEmpty() ? asked.of(names.keySet().stream().findFirst().orElse("")) : asked;
        int current = Math.clamp(halaman, 1, 100_000);
        model.addAttribute("filter", filter);
        model.addAttribute("list", pages.list(filter, current));
        model.addAttribute("byNagari", pages.byNagari(filter));
        model.addAttribute("byOfficer", pages.byOfficer(filter));
        model.addAttribute("current", current);
        model.addAttribute("programmes", names);
        model.addAttribute("nagari", Regions.bundled().nagariNames(regency));
        model.addAttribute("officers", officerNames());
        model.addAttribute("due", OfficeTime.today(clock).plusDays(DAYS).toString());
        return "field/list";
    }

    private Map<String, String> programmeNames() {
        var names = new LinkedHashMap<String, String>();
        programmes.all().forEach(programme -> names.put(programme.code(), programme.name()));
        return names;
    }

    private Map<String, String> officerNames() {
        var names = new LinkedHashMap<String, String>();
        for (var officer : officers.active()) names.put(officer.id().toString(), officer.name() + ", " + Regions.bundled().nameOf(officer.areaCode()));
        return names;
    }

    @GetMapping("/kunjungan.csv")
    void csv(FieldFilter filter, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        FieldCsv.write(Downloads.csv(response, "kunjungan"), page, pages.all(filter));
    }

    @PostMapping("/tugaskan")
    String assignAll(FieldFilter filter, @RequestParam int jumlah, @RequestParam(defaultValue = "") String batas, @ModelAttribute("page") Page page, Officer by,
            RedirectAttributes next) {
        return told(assign.assignAll(filter, jumlah, batas, by), filter.showing(filter.nagari(), "").addressOf("/lapangan"), page, next);
    }

    @PostMapping("/alihkan")
    String handOver(FieldFilter filter, @RequestParam int jumlah, @RequestParam(defaultValue = "") String kepada, @RequestParam(defaultValue = "") String batas,
            @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return told(assign.handOver(filter, jumlah, officer(kepada), batas, by), filter.showing(filter.nagari(), "").addressOf("/lapangan"), page, next);
    }

    @PostMapping("/tarik")
    String takeBackAll(FieldFilter filter, @RequestParam int jumlah, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return told(assign.takeBackAll(filter, jumlah, by), filter.addressOf("/lapangan"), page, next);
    }

    /** Nobody, when it names nobody. */
    private static UUID officer(String written) {
        return written.matches("[0-9a-f-]{36}") ? UUID.fromString(written) : new UUID(0, 0);
    }

    private static String told(AssignRows.Outcome outcome, String address, Page page, RedirectAttributes next) {
        switch (outcome) {
            case AssignRows.Outcome.Assigned(var rows, var officers, var nobody) -> next.addFlashAttribute(rows == 0 ? "problem" : "notice",
                    nobody == 0 ? page.t("field.assigned", rows, officers) : page.t("field.assigned.some", rows, officers, nobody));
            case AssignRows.Outcome.TakenBack(var rows) -> next.addFlashAttribute("notice", page.t("field.taken-back", rows));
            case AssignRows.Outcome.Rejected(var problems) -> next.addFlashAttribute("problem", page.t(problems.values().iterator().next()));
            case AssignRows.Outcome.ChangedMeanwhile() -> next.addFlashAttribute("problem", page.t("field.changed"));
        }
        return "redirect:" + address;
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String row(@PathVariable UUID id, Model model) {
        model.addAttribute("line", found(id));
        model.addAttribute("visits", visits.of(id));
        model.addAttribute("officers", officerNames());
        model.addAttribute("due", OfficeTime.today(clock).plusDays(DAYS).toString());
        return "field/row";
    }

    private FieldList.Line found(UUID id) {
        return pages.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/kirim-petugas")
    String send(@PathVariable UUID id, @RequestParam(defaultValue = "") String kepada, @RequestParam(defaultValue = "") String batas, @ModelAttribute("page") Page page, Officer by,
            RedirectAttributes next) {
        return told(assign.send(found(id), officer(kepada), batas, by), "/lapangan/" + id, page, next);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/tarik")
    String takeBack(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return told(assign.takeBack(found(id), by), "/lapangan/" + id, page, next);
    }

    /** Whoever may see the proposal may see what its place looks like. */
    @GetMapping("/foto/{visit}")
    ResponseEntity<byte[]> photo(@PathVariable UUID visit, Officer viewer) {
        return visits.photo(visit, viewer).map(jpeg -> ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).header("Cache-Control", "no-store").body(jpeg))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
