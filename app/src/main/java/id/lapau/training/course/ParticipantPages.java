package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import id.lapau.training.course.Enrolment.Way;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is brought into a session, invited to it, and goes again. */
@Controller
@RequestMapping("/pelatihan/sesi/{id:[0-9a-f-]{36}}")
class ParticipantPages {

    private static final int SHOWN = 100;

    private final SessionBook sessions;
    private final EnrolmentBook book;
    private final Candidates candidates;
    private final Enrol enrol;
    private final EnrolWorkbook workbook;
    private final Clock clock;
    private final RegionCode regency;

    ParticipantPages(SessionBook sessions, EnrolmentBook book, Candidates candidates, Enrol enrol, EnrolWorkbook workbook, Clock clock,
            @Value("${lapau.regency:13.10}") String regency) {
        this.sessions = sessions;
        this.book = book;
        this.candidates = candidates;
        this.enrol = enrol;
        this.workbook = workbook;
        this.clock = clock;
        this.regency = new RegionCode(regency);
    }

    @GetMapping("/calon")
    String candidates(@PathVariable UUID id, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String nagari,
            @RequestParam(defaultValue = "false") boolean semua, Officer viewer, Model model) {
        model.addAttribute("session", sessions.find(id).orElseThrow(Answers::none));
        model.addAttribute("candidates", candidates.candidates(id, cari, nagari, !semua && cari.isBlank(), SHOWN, clock.instant(), viewer));
        model.addAttribute("text", cari);
        model.addAttribute("nagari", nagari);
        model.addAttribute("all", semua);
        model.addAttribute("most", SHOWN);
        model.addAttribute("nagariChoices", viewer.area().isPresent() ? Map.of() : Regions.bundled().nagariNames(regency));
        return "training/candidates";
    }

    @PostMapping("/calon")
    String choose(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<UUID> usaha, @RequestParam String lakukan, @ModelAttribute("page") Page page, Officer by,
            RedirectAttributes next) {
        sessions.find(id).orElseThrow(Answers::none);
        if (!Enrol.allowed(by)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var chosen = Objects.requireNonNullElse(usaha, List.<UUID>of());
        if (chosen.isEmpty()) return Answers.to("/pelatihan/sesi/" + id + "/calon", false, page.t("training.candidates.none-chosen"), next);
        if (lakukan.equals("undang")) return Answers.to("/pelatihan/sesi/" + id, true, page.t("training.candidates.invited", enrol.invite(id, chosen, by)), next);
        long in = chosen.stream().filter(business -> enrol.enrol(id, business, Way.OFFICER, by) instanceof Enrol.Outcome.In).count();
        return Answers.to("/pelatihan/sesi/" + id, in > 0, page.t("training.candidates.enrolled", in, chosen.size()), next);
    }

    @PostMapping("/berkas")
    String fromWorkbook(@PathVariable UUID id, @RequestParam MultipartFile berkas, @ModelAttribute("page") Page page, Officer by, Model model, RedirectAttributes next) throws IOException {
        var session = sessions.find(id).orElseThrow(Answers::none);
        if (!Enrol.allowed(by)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return switch (workbook.enrol(id, String.valueOf(berkas.getOriginalFilename()), berkas.getBytes(), by, Locale.of(page.language()))) {
            case EnrolWorkbook.Outcome.Unreadable(var words) -> Answers.to("/pelatihan/sesi/" + id, false, words, next);
            case EnrolWorkbook.Outcome.NoTable() -> Answers.to("/pelatihan/sesi/" + id, false, page.t("training.row.no-table"), next);
            case EnrolWorkbook.Outcome.Read(var rows) -> {
                model.addAttribute("session", session);
                model.addAttribute("rows", rows);
                yield "training/rows";
            }
        };
    }

    @PostMapping("/peserta/{business}/mundur")
    String withdraw(@PathVariable UUID id, @PathVariable UUID business, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        sessions.find(id).orElseThrow(Answers::none);
        if (!Enrol.allowed(by)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        boolean gone = enrol.withdraw(id, business, by);
        return Answers.to("/pelatihan/sesi/" + id, gone, page.t(gone ? "training.participant.gone" : "training.problem.not-now"), next);
    }

    @GetMapping("/peserta.csv")
    void csv(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer viewer, HttpServletResponse response) throws IOException {
        sessions.find(id).orElseThrow(Answers::none);
        var headings = List.of("rank", "owner", "business", "nagari", "state", "way").stream().map(column -> page.t("training.column." + column)).toList();
        CsvExport.write(Downloads.csv(response, "peserta"), true, headings, book.lines(id, viewer).stream().map(line ->
                java.util.Arrays.asList(line.rank(), line.owner(), line.name(), line.nagari(), page.t(line.state().messageKey()), page.t("training.way." + line.way()))));
    }
}
