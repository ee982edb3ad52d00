package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A session: planned, opened, seats given, moved, cancelled. */
@Controller
@RequestMapping("/pelatihan")
class SessionPages {

    private static final int DAYS_AHEAD = 21;
    private static final String ID = "/sesi/{id:[0-9a-f-]{36}}";

    private final SessionBook sessions;
    private final CourseBook courses;
    private final EnrolmentBook enrolments;
    private final Resources resources;
    private final ScheduleSession schedule;
    private final Clock clock;

    SessionPages(SessionBook sessions, CourseBook courses, EnrolmentBook enrolments, Resources resources, ScheduleSession schedule, Clock clock) {
        this.sessions = sessions;
        this.courses = courses;
        this.enrolments = enrolments;
        this.resources = resources;
        this.schedule = schedule;
        this.clock = clock;
    }

    @GetMapping("/kursus/{course:[0-9a-f-]{36}}/sesi-baru")
    String blank(@PathVariable UUID course, Model model) {
        return form(course, null, SessionForm.blank(OfficeTime.today(clock).plusDays(DAYS_AHEAD)), Map.of(), model);
    }

    private String form(UUID course, @Nullable UUID session, SessionForm form, Map<String, String> errors, Model model) {
        model.addAttribute("course", courses.find(course).orElseThrow(Answers::none));
        model.addAttribute("action", session == null ? "/pelatihan/kursus/" + course + "/sesi-baru" : "/pelatihan/sesi/" + session + "/ubah");
        model.addAttribute("fresh", session == null);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("trainers", resources.trainerChoices(clock.instant()));
        model.addAttribute("places", resources.placeChoices(clock.instant()));
        return "training/session-form";
    }

    @PostMapping("/kursus/{course:[0-9a-f-]{36}}/sesi-baru")
    String plan(@PathVariable UUID course, SessionForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        courses.find(course).orElseThrow(Answers::none);
        return planned(course, null, form, schedule.plan(course, form, by), page, response, model, next);
    }

    private String planned(UUID course, @Nullable UUID session, SessionForm form, ScheduleSession.Outcome outcome, Page page,
            HttpServletResponse response, Model model, RedirectAttributes next) {
        return switch (outcome) {
            case ScheduleSession.Outcome.Done(var id) -> Answers.to("/pelatihan/sesi/" + id, true, page.t("training.session.kept"), next);
            case ScheduleSession.Outcome.Overtaken() -> Answers.to("/pelatihan/sesi/" + session, false, page.t("training.problem.overtaken"), next);
            case ScheduleSession.Outcome.NotNow() -> Answers.to("/pelatihan/kursus/" + course, false, page.t("training.problem.not-now"), next);
            case ScheduleSession.Outcome.Rejected(var problems) -> again(course, session, form, page.problems(problems), response, model);
            case ScheduleSession.Outcome.SeatsGiven(var taken) -> again(course, session, form, Map.of("quota", page.t("training.problem.taken", taken)), response, model);
            case ScheduleSession.Outcome.Taken(var clash) -> again(course, session, form, clash(clash, page), response, model);
        };
    }

    private String again(UUID course, @Nullable UUID session, SessionForm form, Map<String, String> errors, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return form(course, session, form, errors, model);
    }

    /** Who or what is taken, by which session, and when. */
    private static Map<String, String> clash(BookedHours.Clash clash, Page page) {
        var words = page.t(clash.ofTrainer() ? "training.problem.trainer-taken" : "training.problem.place-taken", clash.name(), clash.title(), OfficeTime.spoken(clash.from(), clash.to()));
        return Map.of(clash.ofTrainer() ? "trainer" : "place", words);
    }

    @GetMapping(ID)
    String show(@PathVariable UUID id, Officer viewer, Model model) {
        model.addAttribute("session", sessions.find(id).orElseThrow(Answers::none));
        model.addAttribute("people", enrolments.lines(id, viewer));
        return "training/session";
    }

    @GetMapping(ID + "/ubah")
    String form(@PathVariable UUID id, Model model) {
        var session = sessions.find(id).orElseThrow(Answers::none);
        return form(session.course(), id, SessionForm.of(session), Map.of(), model);
    }

    @PostMapping(ID + "/ubah")
    String move(@PathVariable UUID id, SessionForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        var session = sessions.find(id).orElseThrow(Answers::none);
        return planned(session.course(), id, form, schedule.move(id, form, by), page, response, model, next);
    }

    @PostMapping(ID + "/buka")
    String open(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return done(id, schedule.open(id, by), "training.session.opened", page, next);
    }

    @PostMapping(ID + "/kursi")
    String seat(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return done(id, schedule.seat(id, by), "training.session.seated", page, next);
    }

    @PostMapping(ID + "/batal")
    String cancel(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return done(id, schedule.cancel(id, alasan, by), "training.session.cancelled", page, next);
    }

    private String done(UUID id, boolean well, String key, Page page, RedirectAttributes next) {
        sessions.find(id).orElseThrow(Answers::none);
        return Answers.to("/pelatihan/sesi/" + id, well, page.t(well ? key : "training.problem.not-now"), next);
    }
}
