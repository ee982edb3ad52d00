package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import id.lapau.training.growth.CoachingViews.Week;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** The coach's list of the week, and the plan of one business. */
@Controller
@RequestMapping("/naik-kelas")
class CoachingPages {

    private static final String PLAN = "/{id:[0-9a-f-]{36}}/pendampingan";

    private final CoachingBook book;
    private final CoachBusiness coach;
    private final LadderViews ladders;
    private final Clock clock;

    CoachingPages(CoachingBook book, CoachBusiness coach, LadderViews ladders, Clock clock) {
        this.book = book;
        this.coach = coach;
        this.ladders = ladders;
        this.clock = clock;
    }

    /** @param siapa {@code semua} for all coaches */
    @GetMapping("/pendampingan")
    String week(@RequestParam(defaultValue = "") String minggu, @RequestParam(defaultValue = "saya") String siapa, Officer viewer, Model model) {
        model.addAttribute("week", week(minggu, siapa, viewer));
        return "growth/week";
    }

    private Week week(String minggu, String siapa, Officer viewer) {
        var today = OfficeTime.today(clock);
        var monday = Days.read(minggu).orElse(today).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean mine = !siapa.equals("semua");
        var whose = mine ? viewer.id().toString() : "";
        return new Week(monday, mine, today, book.waiting(whose, monday.plusDays(6), viewer), book.silent(whose, viewer));
    }

    @GetMapping("/pendampingan/daftar.csv")
    void csv(@RequestParam(defaultValue = "") String minggu, @RequestParam(defaultValue = "saya") String siapa, @ModelAttribute("page") Page page, Officer viewer,
            HttpServletResponse response) throws IOException {
        var week = week(minggu, siapa, viewer);
        var headings = Stream.of("task.due", "task", "column.business", "column.owner", "column.nagari", "plan.coach").map(key -> page.t("growth." + key)).toList();
        CsvExport.write(Downloads.csv(response, "pendampingan-" + week.monday()), true, headings, week.waiting().stream().map(each -> List.of(each.task().due(),
                page.t("growth.task.kind." + each.task().kind()) + ": " + each.task().title(), each.title(), each.owner(), each.nagari(), each.coach())));
    }

    @GetMapping(PLAN)
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer viewer, Model model) {
        return plan(id, page, Map.of(), viewer, model);
    }

    private String plan(UUID id, Page page, Map<String, String> errors, Officer viewer, Model model) {
        model.addAttribute("head", ladders.head(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("plans", book.plans(id));
        model.addAttribute("viewer", viewer.id().toString());
        model.addAttribute("today", OfficeTime.today(clock));
        model.addAttribute("kinds", Words.of(page, "growth.task.kind.", TaskKind.values()));
        model.addAttribute("errors", errors);
        return "growth/plan";
    }

    private String told(UUID id, Taken outcome, String what, Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        if (outcome instanceof Taken.Rejected(var problems)) {
            response.setStatus(422);
            return plan(id, page, page.problems(problems), by, model);
        }
        if (outcome instanceof Taken.NotAllowed) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        if (outcome instanceof Taken.NoSuchThing) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        boolean done = outcome instanceof Taken.Done;
        next.addFlashAttribute(done ? "notice" : "problem", page.t(done ? "growth.plan.done." + what : "growth.plan.unchanged"));
        return "redirect:/naik-kelas/" + id + "/pendampingan";
    }

    @PostMapping(PLAN)
    String start(@PathVariable UUID id, @RequestParam String tujuan, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return told(id, coach.start(id, tujuan, by), "start", page, by, response, model, next);
    }

    @PostMapping(PLAN + "/tugas")
    String add(@PathVariable UUID id, @RequestParam TaskKind jenis, @RequestParam String judul, @RequestParam String tenggat, @ModelAttribute("page") Page page, Officer by,
            HttpServletResponse response, Model model, RedirectAttributes next) {
        return told(id, coach.add(id, jenis, judul, tenggat, by), "add", page, by, response, model, next);
    }

    @PostMapping(PLAN + "/tugas/{task}/selesai")
    String done(@PathVariable UUID id, @PathVariable UUID task, @RequestParam(defaultValue = "") String hasil, @ModelAttribute("page") Page page, Officer by,
            HttpServletResponse response, Model model, RedirectAttributes next) {
        return told(id, coach.done(id, task, hasil, by), "done", page, by, response, model, next);
    }

    @PostMapping(PLAN + "/tugas/{task}/buka")
    String reopen(@PathVariable UUID id, @PathVariable UUID task, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return told(id, coach.reopen(id, task, by), "reopen", page, by, response, model, next);
    }

    @PostMapping(PLAN + "/tugas/{task}/pindah")
    String move(@PathVariable UUID id, @PathVariable UUID task, @RequestParam String tenggat, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model,
            RedirectAttributes next) {
        return told(id, coach.move(id, task, tenggat, by), "move", page, by, response, model, next);
    }

    @PostMapping(PLAN + "/catatan")
    String note(@PathVariable UUID id, @RequestParam String isi, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return told(id, coach.note(id, isi, by), "note", page, by, response, model, next);
    }

    @PostMapping(PLAN + "/ambil")
    String takeOver(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return told(id, coach.takeOver(id, by), "takeOver", page, by, response, model, next);
    }

    @PostMapping(PLAN + "/tutup")
    String end(@PathVariable UUID id, @RequestParam PlanState menjadi, @RequestParam(defaultValue = "") String penutup, @ModelAttribute("page") Page page, Officer by,
            HttpServletResponse response, Model model, RedirectAttributes next) {
        return told(id, coach.end(id, menjadi, penutup, by), "end", page, by, response, model, next);
    }
}
