package id.lapau.training.course;

import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import id.lapau.owner.OwnerBusinesses.Own;
import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Courses on the owner's telephone: those that can be asked for, the own ones, and what keeps the business from growing. */
@Controller
@RequestMapping("/saya/pelatihan")
class OwnCoursePages {

    private static final int PER_MINUTE = 12;
    private static final String HERE = "/saya/pelatihan";

    private final OwnCourseBook book;
    private final OpenCourses open;
    private final SessionBook sessions;
    private final CourseBook courses;
    private final OwnerBusinesses businesses;
    private final Enrol enrol;
    private final AskObstacles obstacles;
    private final Tickets tickets;
    private final VisitLimit limit;
    private final Clock clock;

    OwnCoursePages(OwnCourseBook book, OpenCourses open, SessionBook sessions, CourseBook courses, OwnerBusinesses businesses, Enrol enrol, AskObstacles obstacles, Tickets tickets,
            VisitLimit limit, Clock clock) {
        this.book = book;
        this.open = open;
        this.sessions = sessions;
        this.courses = courses;
        this.businesses = businesses;
        this.enrol = enrol;
        this.obstacles = obstacles;
        this.tickets = tickets;
        this.limit = limit;
        this.clock = clock;
    }

    @GetMapping
    String show(Owner owner, Model model) {
        var own = ids(owner);
        model.addAttribute("parts", book.of(own));
        model.addAttribute("open", open.of(own, clock.instant()));
        model.addAttribute("several", own.size() > 1);
        return "training/own";
    }

    private List<UUID> ids(Owner owner) {
        return businesses.ids(owner);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String session(@PathVariable UUID id, Owner owner, Model model) {
        var offered = open.of(ids(owner), clock.instant()).stream().filter(each -> each.session().equals(id)).findFirst().orElseThrow(Answers::none);
        var session = sessions.find(id).orElseThrow(Answers::none);
        model.addAttribute("open", offered);
        model.addAttribute("session", session);
        model.addAttribute("course", courses.find(session.course()).orElseThrow(Answers::none));
        return "training/own-session";
    }

    /** On to the page of the business in the session, where the owner sees how it stands and can give the seat back. */
    @PostMapping("/{id:[0-9a-f-]{36}}/daftar")
    String ask(@PathVariable UUID id, @RequestParam UUID usaha, Owner owner, @ModelAttribute("page") Page page, HttpServletResponse response, RedirectAttributes next) {
        if (tooOften(owner, response)) return "owner/often";
        return switch (enrol.enrol(id, usaha, owner)) {
            case Enrol.Outcome.In(var state) -> Answers.to("/ikut/" + tickets.token(id, usaha), true, page.t("training.owner.in." + state), next);
            case Enrol.Outcome.Already _ -> Answers.to(HERE, true, page.t("training.owner.already"), next);
            case Enrol.Outcome.Closed() -> Answers.to(HERE, false, page.t("training.owner.closed"), next);
            case Enrol.Outcome.NoSuchBusiness() -> throw Answers.none();
        };
    }

    private boolean tooOften(Owner owner, HttpServletResponse response) {
        boolean often = !limit.admits("saya-pelatihan", owner.account().toString(), PER_MINUTE);
        if (often) response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return often;
    }

    @GetMapping("/kendala")
    String question(Owner owner, Model model) {
        var own = businesses.of(owner);
        model.addAttribute("businesses", own);
        model.addAttribute("known", obstacles.known(own.stream().map(Own::id).toList()));
        return "training/own-obstacles";
    }

    @PostMapping("/kendala")
    String answer(@RequestParam UUID usaha, @RequestParam(required = false) @Nullable List<String> kendala, @RequestParam(defaultValue = "") String catatan, Owner owner,
            @ModelAttribute("page") Page page, HttpServletResponse response, RedirectAttributes next) {
        if (tooOften(owner, response)) return "owner/often";
        var kinds = ObstaclePages.kinds(Objects.requireNonNullElse(kendala, List.of()));
        if (kinds.isEmpty()) return Answers.to(HERE + "/kendala", false, page.t("training.obstacles.choose"), next);
        if (!obstacles.told(usaha, kinds, ObstaclePages.note(catatan), owner)) throw Answers.none();
        return Answers.to(HERE, true, page.t("training.obstacles.thanks"), next);
    }
}
