package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.platform.web.Page;
import id.lapau.registry.ObstacleKind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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

/** What is taught: the list of courses, each with its modules, materials and sessions. */
@Controller
@RequestMapping("/pelatihan/kursus")
class CoursePages {

    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final CourseBook book;
    private final SessionCalendar sessions;
    private final KeepCourse keep;
    private final Clock clock;
    private final RegionCode regency;

    CoursePages(CourseBook book, SessionCalendar sessions, KeepCourse keep, Clock clock, @Value("${lapau.regency:13.10}") String regency) {
        this.book = book;
        this.sessions = sessions;
        this.keep = keep;
        this.clock = clock;
        this.regency = new RegionCode(regency);
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String cari, Model model) {
        model.addAttribute("courses", book.all(cari));
        model.addAttribute("text", cari);
        return "training/courses";
    }

    /** @param kendala an obstacle against which a course is wanted */
    @GetMapping("/baru")
    String blank(@RequestParam(required = false) @Nullable ObstacleKind kendala, Model model) {
        var form = CourseForm.BLANK;
        if (kendala != null) form = new CourseForm("", "", form.sizes(), "", List.of(), List.of(kendala), form.minAttendance(), "", 0);
        return form(null, form, Map.of(), model);
    }

    private String form(@Nullable UUID id, CourseForm form, Map<String, String> errors, Model model) {
        model.addAttribute("id", id == null ? "" : id.toString());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("nagariChoices", Regions.bundled().nagariNames(regency));
        return "training/course-form";
    }

    @PostMapping("/baru")
    String write(CourseForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return written(null, form, keep.write(form, by), page, response, model, next);
    }

    private String written(@Nullable UUID id, CourseForm form, KeepCourse.Outcome outcome, Page page, HttpServletResponse response, Model model, RedirectAttributes next) {
        return switch (outcome) {
            case KeepCourse.Outcome.Kept(var course) -> Answers.to("/pelatihan/kursus/" + course, true, page.t("training.course.kept"), next);
            case KeepCourse.Outcome.Overtaken() -> Answers.to("/pelatihan/kursus/" + id, false, page.t("training.problem.overtaken"), next);
            case KeepCourse.Outcome.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case KeepCourse.Outcome.Rejected(var problems) -> {
                response.setStatus(422);
                yield form(id, form, page.problems(problems), model);
            }
        };
    }

    @GetMapping(ID)
    String show(@PathVariable UUID id, Model model) {
        return show(id, Map.of(), model);
    }

    private String show(UUID id, Map<String, String> errors, Model model) {
        model.addAttribute("course", book.find(id).orElseThrow(Answers::none));
        var all = new java.util.ArrayList<>(sessions.calendar(clock.instant(), false, id));
        all.addAll(sessions.calendar(clock.instant(), true, id));
        model.addAttribute("sessions", List.copyOf(all));
        model.addAttribute("errors", errors);
        return "training/course";
    }

    @GetMapping(ID + "/ubah")
    String form(@PathVariable UUID id, Model model) {
        return form(id, CourseForm.of(book.find(id).orElseThrow(Answers::none)), Map.of(), model);
    }

    @PostMapping(ID + "/ubah")
    String rewrite(@PathVariable UUID id, CourseForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        book.find(id).orElseThrow(Answers::none);
        return written(id, form, keep.rewrite(id, form, by), page, response, model, next);
    }

    @PostMapping(ID + "/pensiun")
    String retire(@PathVariable UUID id, @RequestParam boolean retired, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        if (!keep.retire(id, retired, by)) throw Answers.none();
        return Answers.to("/pelatihan/kursus/" + id, true, page.t(retired ? "training.course.retired-now" : "training.course.back-now"), next);
    }

    @PostMapping(ID + "/modul")
    String addModule(@PathVariable UUID id, @RequestParam String moduleTitle, @RequestParam String minutes, @RequestParam(defaultValue = "") String content,
            @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        book.find(id).orElseThrow(Answers::none);
        return added(id, keep.addModule(id, moduleTitle, minutes, content, by), page, response, model, next);
    }

    private String added(UUID id, KeepCourse.Outcome outcome, Page page, HttpServletResponse response, Model model, RedirectAttributes next) {
        if (!(outcome instanceof KeepCourse.Outcome.Rejected(var problems))) return written(id, CourseForm.BLANK, outcome, page, response, model, next);
        response.setStatus(422);
        return show(id, page.problems(problems), model);
    }

    @PostMapping(ID + "/modul/{module}/hapus")
    String removeModule(@PathVariable UUID id, @PathVariable UUID module, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        if (!keep.removeModule(id, module, by)) throw Answers.none();
        return Answers.to("/pelatihan/kursus/" + id, true, page.t("training.module.removed"), next);
    }

    /** A link or a file, whichever is given. */
    @PostMapping(ID + "/modul/{module}/materi")
    String addMaterial(@PathVariable UUID id, @PathVariable UUID module, @RequestParam(defaultValue = "") String materialTitle, @RequestParam(defaultValue = "") String link,
            @RequestParam(required = false) @Nullable MultipartFile berkas, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model,
            RedirectAttributes next) throws IOException {
        book.find(id).orElseThrow(Answers::none);
        if (berkas == null || berkas.isEmpty()) return added(id, keep.addLink(id, module, materialTitle, link, by), page, response, model, next);
        var file = MaterialFile.of(String.valueOf(berkas.getOriginalFilename()), berkas.getBytes());
        var outcome = file.map(known -> keep.addFile(id, module, materialTitle, known, by))
                .orElse(new KeepCourse.Outcome.Rejected(Map.of("berkas", "training.problem.file")));
        return added(id, outcome, page, response, model, next);
    }

    @GetMapping("/materi/{material}/isi")
    ResponseEntity<byte[]> material(@PathVariable UUID material) {
        return Answers.file(book.file(material).orElseThrow(Answers::none));
    }
}
