package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.papers.PublicAddress;
import id.lapau.papers.QrCode;
import id.lapau.platform.Vault;
import id.lapau.platform.web.Page;
import id.lapau.training.course.ConcludeSession.Scores;
import id.lapau.training.course.AttendanceBook.Cell;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/** Who was there: the codes at the door, the printed list and its entry, the scores, and the end of a session. */
@Controller
@RequestMapping("/pelatihan/sesi/{id:[0-9a-f-]{36}}")
class AttendancePages {

    private final SessionBook sessions;
    private final AttendanceBook book;
    private final Attendance attendance;
    private final ConcludeSession conclude;
    private final Vault vault;
    private final PublicAddress address;
    private final Clock clock;

    AttendancePages(SessionBook sessions, AttendanceBook book, Attendance attendance, ConcludeSession conclude, Vault vault, PublicAddress address, Clock clock) {
        this.sessions = sessions;
        this.book = book;
        this.attendance = attendance;
        this.conclude = conclude;
        this.vault = vault;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/hadir")
    String list(@PathVariable UUID id, Model model) {
        return list(id, "training/attendance", model);
    }

    private String list(UUID id, String template, Model model) {
        var session = sessions.find(id).orElseThrow(Answers::none);
        model.addAttribute("session", session);
        model.addAttribute("lines", book.lines(id));
        model.addAttribute("over", !clock.instant().isBefore(session.ends()));
        model.addAttribute("feedback", book.feedback(id));
        return template;
    }

    /** To print before there is a network, and to enter afterwards. */
    @GetMapping("/daftar-hadir")
    String toPrint(@PathVariable UUID id, Model model) {
        return list(id, "training/list-to-print", model);
    }

    @GetMapping("/pintu")
    String door(@PathVariable UUID id, Model model) {
        var session = sessions.find(id).orElseThrow(Answers::none);
        model.addAttribute("session", session);
        model.addAttribute("doors", session.meetings().stream().map(this::door).toList());
        return "training/door";
    }

    private AttendanceView.Door door(Session.Meeting meeting) {
        var token = DoorToken.of(meeting);
        var leads = address.of("/hadir/" + token.signed(vault));
        return new AttendanceView.Door(meeting.position(), token.from(), token.to(), leads, QrCode.data(leads));
    }

    @PostMapping("/hadir")
    String enter(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<String> hadir, @RequestParam(required = false) @Nullable List<String> tampak,
            @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return done(id, attendance.byList(id, cells(tampak), cells(hadir), by), "training.attendance.entered", page, next);
    }

    private static Set<Cell> cells(@Nullable List<String> texts) {
        var cells = new HashSet<Cell>();
        for (var text : Objects.requireNonNullElse(texts, List.<String>of())) Cell.read(text).ifPresent(cells::add);
        return cells;
    }

    /** Fields {@code sebelum-<enrolment>} and {@code sesudah-<enrolment>}. */
    @PostMapping("/nilai")
    String score(@PathVariable UUID id, @RequestParam Map<String, String> fields, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        sessions.find(id).orElseThrow(Answers::none);
        var wrong = fields.entrySet().stream().filter(field -> field.getKey().startsWith("se") && !field.getValue().isBlank() && read(field.getValue()).isEmpty()).findAny();
        if (wrong.isPresent()) return Answers.to("/pelatihan/sesi/" + id + "/hadir", false, page.t("training.problem.scores", wrong.get().getValue()), next);
        var scores = book.lines(id).stream().map(AttendanceView.Line::enrolment).filter(each -> fields.containsKey("sebelum-" + each)).map(each -> new Scores(each,
                read(fields.get("sebelum-" + each)).orElse(null), read(fields.getOrDefault("sesudah-" + each, "")).orElse(null))).toList();
        return done(id, conclude.score(id, scores, by), "training.score.entered", page, next);
    }

    private static Optional<Integer> read(String text) {
        return text.strip().matches("\\d{1,3}") && Integer.parseInt(text.strip()) <= 100 ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }

    @PostMapping("/selesai")
    String conclude(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return done(id, conclude.conclude(id, by), "training.session.concluded", page, next);
    }

    private String done(UUID id, boolean well, String key, Page page, RedirectAttributes next) {
        sessions.find(id).orElseThrow(Answers::none);
        return Answers.to("/pelatihan/sesi/" + id + "/hadir", well, page.t(well ? key : "training.problem.not-now"), next);
    }
}
