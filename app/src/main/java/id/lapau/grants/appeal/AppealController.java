package id.lapau.grants.appeal;

import id.lapau.grants.appeal.AppealViews.Filter;
import id.lapau.grants.intake.Proposals;
import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** Appeals at the office: the list, one appeal with its decision, and filing one for somebody who came in person. */
@Controller
@RequestMapping("/sanggah")
class AppealController {


    private final AppealBook book;
    private final FileAppeal file;
    private final DecideAppeal decide;
    private final Proposals proposals;
    private final Clock clock;

    AppealController(AppealBook book, FileAppeal file, DecideAppeal decide, Proposals proposals, Clock clock) {
        this.book = book;
        this.file = file;
        this.decide = decide;
        this.proposals = proposals;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "false") boolean lewat,
            @RequestParam(defaultValue = "batas") String urut, @RequestParam(defaultValue = "1") int halaman, Model model) {
        var filter = new Filter(keadaan, cari.strip(), lewat, urut);
        int current = Math.clamp(halaman, 1, 100_000);
        model.addAttribute("filter", filter);
        model.addAttribute("appeals", book.list(filter, today(), current));
        model.addAttribute("current", current);
        model.addAttribute("today", today());
        return "appeal/list";
    }

    @GetMapping("/daftar.csv")
    void csv(@RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "false") boolean lewat,
            @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("name", "nagari", "programme", "state", "filed", "due").map(key -> page.t("appeal.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "sanggahan"), true, headings, book.all(new Filter(keadaan, cari.strip(), lewat, ""), today()).stream()
                .map(line -> List.of(line.name(), line.nagari(), line.programme(), page.t(line.state().messageKey()), line.filedAt(), line.due())));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Officer officer, Model model) {
        return sheet(id, "", "", officer, model);
    }

    private String sheet(UUID id, String reason, String problem, Officer officer, Model model) {
        var appeal = book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("appeal", appeal);
        model.addAttribute("own", appeal.barred().contains(officer.id()));
        model.addAttribute("reason", reason);
        model.addAttribute("problem", problem);
        model.addAttribute("today", today());
        return "appeal/show";
    }

    @PostMapping("/{id}/periksa")
    String examine(@PathVariable UUID id, @RequestParam int versi, @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        return told(id, decide.examine(id, versi, officer), page, redirect);
    }

    @PostMapping("/{id}/putuskan")
    String decide(@PathVariable UUID id, @RequestParam int versi, @RequestParam boolean terima, @RequestParam(defaultValue = "") String alasan,
            @ModelAttribute("page") Page page, Officer officer, Model model, RedirectAttributes redirect) {
        var outcome = decide.decide(id, versi, terima, alasan, officer);
        if (outcome == DecideAppeal.Outcome.REASON_MISSING) return sheet(id, alasan, page.t("appeal.outcome.reason_missing"), officer, model);
        return told(id, outcome, page, redirect);
    }

    private static String told(UUID id, DecideAppeal.Outcome outcome, Page page, RedirectAttributes redirect) {
        if (outcome == DecideAppeal.Outcome.NOT_ALLOWED) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        redirect.addFlashAttribute(outcome == DecideAppeal.Outcome.DONE ? "notice" : "problem", page.t("appeal.outcome." + outcome.name().toLowerCase(Locale.ROOT)));
        return "redirect:/sanggah/" + id;
    }

    @GetMapping("/{id}/berkas/{paper}/unduh")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable UUID paper, Officer officer) {
        var found = decide.open(id, paper, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Downloads.file(found.name(), found.type(), found.content());
    }

    @GetMapping("/baru/{proposal}")
    String form(@PathVariable UUID proposal, Model model) {
        return form(proposal, "", "", model);
    }

    private String form(UUID proposal, String text, String problem, Model model) {
        var row = proposals.find(proposal).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("proposal", proposal);
        model.addAttribute("name", row.applicant().name());
        model.addAttribute("text", text);
        model.addAttribute("problem", problem);
        return "appeal/new";
    }

    @PostMapping("/baru/{proposal}")
    String file(@PathVariable UUID proposal, @RequestParam(defaultValue = "") String isi, @RequestParam(required = false) @Nullable List<MultipartFile> berkas,
            @ModelAttribute("page") Page page, Officer officer, Model model) throws IOException {
        var papers = StatusPages.papers(berkas);
        return switch (papers == null ? new FileAppeal.Outcome.Incomplete("appeal.problem.papers") : file.file(proposal, isi, papers, officer)) {
            case FileAppeal.Outcome.Filed(var id, var number, var due) -> {
                model.addAttribute("id", id);
                model.addAttribute("number", number.inGroups());
                model.addAttribute("due", due);
                yield "appeal/filed";
            }
            case FileAppeal.Outcome.Incomplete(var problem) -> form(proposal, isi, page.t(problem), model);
            case FileAppeal.Outcome.Already _ -> form(proposal, isi, page.t("appeal.problem.already"), model);
            case FileAppeal.Outcome.Final _ -> form(proposal, isi, page.t("appeal.problem.final"), model);
            case FileAppeal.Outcome.NotAppealable _ -> form(proposal, isi, page.t("appeal.problem.not-refused"), model);
        };
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }
}
