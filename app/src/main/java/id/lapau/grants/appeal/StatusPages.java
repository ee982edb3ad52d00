package id.lapau.grants.appeal;

import id.lapau.grants.intake.ApplicantJson;
import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.Vault;
import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Page;
import id.lapau.registry.DocumentFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a person sees how the own proposal stands, appeals, and follows the appeal. Numbers travel in bodies only; nothing is remembered of who asked. */
@Controller
class StatusPages {

    private static final int PER_ADDRESS = 20;
    private static final int PER_NUMBER = 5;

    private final StatusBook statuses;
    private final AppealBook appeals;
    private final FileAppeal file;
    private final AppealTickets tickets;
    private final VisitLimit limit;
    private final Vault vault;
    private final Clock clock;

    StatusPages(StatusBook statuses, AppealBook appeals, FileAppeal file, AppealTickets tickets, VisitLimit limit, Vault vault, Clock clock) {
        this.statuses = statuses;
        this.appeals = appeals;
        this.file = file;
        this.tickets = tickets;
        this.limit = limit;
        this.vault = vault;
        this.clock = clock;
    }

    @GetMapping("/status")
    String ask(Model model) {
        model.addAttribute("problem", null);
        return "appeal/ask";
    }

    /** An unknown number, a wrong date and a row that nobody may see are one and the same answer. */
    @PostMapping("/status")
    String show(@RequestParam(defaultValue = "") String nik, @RequestParam(defaultValue = "") String lahir, HttpServletRequest request, HttpServletResponse response,
            @ModelAttribute("page") Page page, Model model) {
        if (!admitted("status", request, response)) return waiting(response);
        var born = date(lahir);
        if (!(NikReading.ofText(nik) instanceof NikReading.Valid(var valid, _)) || born == null) {
            model.addAttribute("problem", page.t("appeal.problem.form"));
            return "appeal/ask";
        }
        if (!limit.admits("status-nik", valid.digits(), PER_NUMBER)) return waiting(response);
        model.addAttribute("found", statuses.of(valid, born));
        return "appeal/status";
    }

    @PostMapping("/status/sanggah")
    String appeal(@RequestParam(defaultValue = "") String karcis, @RequestParam(defaultValue = "") String isi, @RequestParam(required = false) @Nullable List<MultipartFile> berkas,
            HttpServletRequest request, HttpServletResponse response, @ModelAttribute("page") Page page, Model model) throws IOException {
        if (!admitted("appeal", request, response)) return waiting(response);
        var proposal = tickets.read(karcis);
        if (proposal.isEmpty()) {
            model.addAttribute("problem", page.t("appeal.problem.ticket"));
            return "appeal/ask";
        }
        var papers = papers(berkas);
        return switch (papers == null ? new FileAppeal.Outcome.Incomplete("appeal.problem.papers") : file.file(proposal.get(), isi, papers, null)) {
            case FileAppeal.Outcome.Filed(_, var number, var due) -> {
                model.addAttribute("number", number.inGroups());
                model.addAttribute("due", due);
                yield "appeal/filed";
            }
            case FileAppeal.Outcome.Incomplete(var problem) -> again(karcis, isi, page.t(problem), model);
            case FileAppeal.Outcome.Already _ -> again("", "", page.t("appeal.problem.already"), model);
            case FileAppeal.Outcome.Final _ -> again("", "", page.t("appeal.problem.final"), model);
            case FileAppeal.Outcome.NotAppealable _ -> again("", "", page.t("appeal.problem.not-refused"), model);
        };
    }

    private static String again(String ticket, String text, String problem, Model model) {
        model.addAttribute("ticket", ticket);
        model.addAttribute("text", text);
        model.addAttribute("problem", problem);
        return "appeal/again";
    }

    /** Null when one of them is no picture or PDF, or too large. */
    static @Nullable List<DocumentFile> papers(@Nullable List<MultipartFile> files) throws IOException {
        var papers = new ArrayList<DocumentFile>();
        for (var sent : files == null ? List.<MultipartFile>of() : files) {
            if (sent.isEmpty()) continue;
            var name = sent.getOriginalFilename();
            var paper = DocumentFile.read(name == null ? "berkas" : name, sent.getBytes());
            if (paper.isEmpty()) return null;
            papers.add(paper.get());
        }
        return papers;
    }

    @GetMapping("/sanggahan")
    String track(Model model) {
        model.addAttribute("problem", null);
        model.addAttribute("tracked", null);
        return "appeal/track";
    }

    @PostMapping("/sanggahan")
    String tracked(@RequestParam(defaultValue = "") String nomor, @RequestParam(defaultValue = "") String lahir, HttpServletRequest request, HttpServletResponse response,
            @ModelAttribute("page") Page page, Model model) {
        if (!admitted("sanggahan", request, response)) return waiting(response);
        var born = date(lahir);
        var number = AppealNumber.read(nomor);
        if (number.isPresent() && !limit.admits("sanggahan-number", number.get().letters(), PER_NUMBER)) return waiting(response);
        var found = number.flatMap(appeals::numbered).filter(appeal -> born != null && born(appeal, born)).map(AppealBook.Numbered::tracked);
        model.addAttribute("tracked", found.orElse(null));
        model.addAttribute("problem", found.isPresent() ? null : page.t(number.isEmpty() ? "appeal.problem.number" : "appeal.problem.unknown"));
        return "appeal/track";
    }

    private boolean born(AppealBook.Numbered appeal, LocalDate born) {
        var applicant = ApplicantJson.read(vault.open(appeal.applicant()));
        return born.equals(applicant.birthDate()) || applicant.nik() instanceof NikReading.Valid(Nik nik, _) && nik.birthDate(OfficeTime.today(clock)).equals(born);
    }

    private boolean admitted(String place, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        return limit.admits(place, request.getRemoteAddr(), PER_ADDRESS);
    }

    private static String waiting(HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", "60");
        return "papers/wait";
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException none) {
            return null;
        }
    }
}
