package id.lapau.training.course;

import id.lapau.kernel.Actor;
import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Page;
import id.lapau.training.course.Enrolment.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A session on its owner's telephone, behind a link that only the owner was sent: ask for a seat, give it back, fetch the materials. */
@Controller
@RequestMapping("/ikut/{token}")
class TicketPages {

    private static final int PER_MINUTE = 40;

    private final Tickets tickets;
    private final OwnerViews views;
    private final Enrol enrol;
    private final CourseBook courses;
    private final ConcludeSession conclude;
    private final IssueCertificates issue;
    private final AskObstacles asked;
    private final VisitLimit limit;

    TicketPages(Tickets tickets, OwnerViews views, Enrol enrol, CourseBook courses, ConcludeSession conclude, IssueCertificates issue, AskObstacles asked, VisitLimit limit) {
        this.tickets = tickets;
        this.views = views;
        this.enrol = enrol;
        this.courses = courses;
        this.conclude = conclude;
        this.issue = issue;
        this.asked = asked;
        this.limit = limit;
    }

    private Tickets.Ticket ticket(String token, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        if (!limit.admits("ikut", request.getRemoteAddr(), PER_MINUTE)) throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        return tickets.find(token).orElseThrow(Answers::none);
    }

    @GetMapping
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("view", views.of(ticket(token, request, response)));
        model.addAttribute("token", token);
        return "training/owner";
    }

    @PostMapping("/daftar")
    String ask(@PathVariable String token, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        var ticket = ticket(token, request, response);
        var words = switch (enrol.enrol(ticket.session(), ticket.business(), Way.OWNER, owner(ticket))) {
            case Enrol.Outcome.In(var state) -> "training.owner.in." + state;
            case Enrol.Outcome.Already _ -> "training.owner.already";
            case Enrol.Outcome.Closed(), Enrol.Outcome.NoSuchBusiness() -> "training.owner.closed";
        };
        return Answers.to("/ikut/" + token, !words.equals("training.owner.closed"), page.t(words), next);
    }

    private Actor owner(Tickets.Ticket ticket) {
        return new Actor(ticket.business(), "Pemilik usaha");
    }

    @PostMapping("/mundur")
    String goes(@PathVariable String token, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        var ticket = ticket(token, request, response);
        boolean gone = enrol.withdraw(ticket.session(), ticket.business(), owner(ticket));
        return Answers.to("/ikut/" + token, gone, page.t(gone ? "training.owner.gone" : "training.problem.not-now"), next);
    }

    @PostMapping("/umpan-balik")
    String feedback(@PathVariable String token, @RequestParam(defaultValue = "0") int nilai, @RequestParam(defaultValue = "") String komentar, @ModelAttribute("page") Page page,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        var ticket = ticket(token, request, response);
        boolean told = conclude.feedback(ticket, nilai, komentar, owner(ticket));
        return Answers.to("/ikut/" + token, told, page.t(told ? "training.feedback.thanks" : "training.feedback.choose"), next);
    }

    /** What the owner says keeps the business from growing. */
    @PostMapping("/kendala")
    String obstacles(@PathVariable String token, @RequestParam(required = false) @Nullable List<String> kendala, @RequestParam(defaultValue = "") String catatan,
            @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        var ticket = ticket(token, request, response);
        var kinds = ObstaclePages.kinds(kendala);
        if (!kinds.isEmpty()) asked.told(ticket.business(), kinds, ObstaclePages.note(catatan));
        return Answers.to("/ikut/" + token, !kinds.isEmpty(), page.t(kinds.isEmpty() ? "training.obstacles.choose" : "training.obstacles.thanks"), next);
    }

    /** The printed certificate. */
    @GetMapping("/sertifikat/isi")
    ResponseEntity<byte[]> certificate(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var certificate = java.util.Optional.ofNullable(views.of(ticket(token, request, response)).certificate()).orElseThrow(Answers::none);
        var issued = issue.paperOf(certificate).orElseThrow(Answers::none);
        return Answers.file(new Course.File(issued.paper().fileName(), "application/pdf", issued.content()));
    }

    /** For those with a seat. */
    @GetMapping("/materi/{material}/isi")
    ResponseEntity<byte[]> material(@PathVariable String token, @PathVariable UUID material, HttpServletRequest request, HttpServletResponse response) {
        var view = views.of(ticket(token, request, response));
        boolean of = view.course().modules().stream().flatMap(module -> module.materials().stream()).anyMatch(each -> each.id().equals(material));
        if (!of || !view.seated()) throw Answers.none();
        return Answers.file(courses.file(material).orElseThrow(Answers::none));
    }
}
