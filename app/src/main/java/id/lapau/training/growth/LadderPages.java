package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.outbox.Channel;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
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

/** The ladder of one business, and what an officer decides and does on it. */
@Controller
@RequestMapping("/naik-kelas/{id:[0-9a-f-]{36}}")
class LadderPages {

    private final LadderViews views;
    private final JudgeClass judge;
    private final HandOver handOver;
    private final NoteSign signs;
    private final AskOwner owners;
    private final Clock clock;

    LadderPages(LadderViews views, JudgeClass judge, HandOver handOver, NoteSign signs, AskOwner owners, Clock clock) {
        this.views = views;
        this.judge = judge;
        this.handOver = handOver;
        this.signs = signs;
        this.owners = owners;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer viewer, Model model) {
        return ladder(id, page, Map.of(), viewer, model);
    }

    private String ladder(UUID id, Page page, Map<String, String> errors, Officer viewer, Model model) {
        model.addAttribute("ladder", views.find(id, viewer).orElseThrow(LadderPages::none));
        model.addAttribute("viewer", viewer.id().toString());
        model.addAttribute("today", OfficeTime.today(clock));
        model.addAttribute("indicators", Words.of(page, "growth.indicator.", Indicator.values()));
        model.addAttribute("errors", errors);
        return "growth/ladder";
    }

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The words are {@code <what>.done} and {@code <what>.unchanged}. */
    private String told(UUID id, Taken outcome, String what, Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Taken.Done() -> back(id, "notice", page.t(what + ".done"), next);
            case Taken.Unchanged() -> back(id, "problem", page.t(what + ".unchanged"), next);
            case Taken.Rejected(var problems) -> {
                response.setStatus(422);
                yield ladder(id, page, page.problems(problems), by, model);
            }
            case Taken.NoSuchThing() -> throw none();
            case Taken.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    static String back(UUID id, String kind, String words, RedirectAttributes next) {
        next.addFlashAttribute(kind, words);
        return "redirect:/naik-kelas/" + id;
    }

    @PostMapping("/keberatan/{challenge}")
    String decide(@PathVariable UUID id, @PathVariable UUID challenge, @RequestParam ChallengeState menjadi, @RequestParam(defaultValue = "") String putusan,
            @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return told(id, judge.decide(id, challenge, menjadi, putusan, by), "growth.decision", page, by, response, model, next);
    }

    @PostMapping("/tanda")
    String sign(@PathVariable UUID id, @RequestParam Indicator indikator, @RequestParam String dilihat, @RequestParam String bukti, @ModelAttribute("page") Page page, Officer by,
            HttpServletResponse response, Model model, RedirectAttributes next) {
        return told(id, signs.note(id, indikator, dilihat, bukti, by), "growth.sign", page, by, response, model, next);
    }

    @PostMapping("/serah")
    String handOver(@PathVariable UUID id, @RequestParam String tanggal, @RequestParam String surat, @RequestParam String penerima, @ModelAttribute("page") Page page, Officer by,
            HttpServletResponse response, Model model, RedirectAttributes next) {
        return told(id, handOver.toProvince(id, tanggal, surat, penerima, by), "growth.handover", page, by, response, model, next);
    }

    @PostMapping("/serah/batal")
    String takeBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String sebab, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model,
            RedirectAttributes next) {
        return told(id, handOver.takeBack(id, sebab, by), "growth.takenBack", page, by, response, model, next);
    }

    @PostMapping("/tanya")
    String ask(@PathVariable UUID id, @RequestParam Channel kanal, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return told(id, owners.ask(id, kanal, by), "growth.question", page, by, response, model, next);
    }
}
