package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Page;
import id.lapau.registry.Permit;
import id.lapau.registry.SalesChannel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an officer writes about how a business stands: what was seen or told, or that what was noted is wrong. */
@Controller
@RequestMapping("/naik-kelas/{id:[0-9a-f-]{36}}")
class SnapshotPages {

    private final LadderViews views;
    private final TakeSnapshot take;
    private final JudgeClass judge;
    private final Clock clock;

    SnapshotPages(LadderViews views, TakeSnapshot take, JudgeClass judge, Clock clock) {
        this.views = views;
        this.take = take;
        this.judge = judge;
        this.clock = clock;
    }

    @GetMapping("/catatan")
    String snapshotForm(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer viewer, Model model) {
        return form(id, "catatan", SnapshotForm.blank(OfficeTime.today(clock)), Map.of(), page, viewer, model);
    }

    @GetMapping("/keberatan")
    String challengeForm(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer viewer, Model model) {
        return form(id, "keberatan", SnapshotForm.blank(OfficeTime.today(clock)), Map.of(), page, viewer, model);
    }

    /** @param kind {@code catatan} or {@code keberatan}, which the address ends with */
    private String form(UUID id, String kind, SnapshotForm form, Map<String, String> errors, Page page, Officer viewer, Model model) {
        model.addAttribute("head", views.head(id, viewer).orElseThrow(LadderPages::none));
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("channels", Words.of(page, "growth.channel.", SalesChannel.values()));
        model.addAttribute("permits", Words.of(page, "growth.permit.", Permit.values()));
        return "growth/snapshot-form";
    }

    @PostMapping("/catatan")
    String snapshot(@PathVariable UUID id, SnapshotForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return written(id, "catatan", form, take.take(id, form, by), page, by, response, model, next);
    }

    @PostMapping("/keberatan")
    String challenge(@PathVariable UUID id, SnapshotForm form, @RequestParam(required = false) @Nullable List<MultipartFile> berkas, @ModelAttribute("page") Page page, Officer by,
            HttpServletResponse response, Model model, RedirectAttributes next) throws IOException {
        return switch (SentEvidence.read(berkas)) {
            case SentEvidence.Good(var files) -> written(id, "keberatan", form, judge.challenge(id, form, files, by), page, by, response, model, next);
            case SentEvidence.Bad(var problem, var file) -> {
                response.setStatus(422);
                yield form(id, "keberatan", form, Map.of("berkas", page.t(problem, file)), page, by, model);
            }
        };
    }

    private String written(UUID id, String kind, SnapshotForm form, Taken outcome, Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        var what = "growth." + (kind.equals("catatan") ? "snapshot" : "challenge");
        return switch (outcome) {
            case Taken.Done() -> LadderPages.back(id, "notice", page.t(what + ".done"), next);
            case Taken.Unchanged() -> LadderPages.back(id, "problem", page.t(what + ".unchanged"), next);
            case Taken.Rejected(var problems) -> {
                response.setStatus(422);
                yield form(id, kind, form, page.problems(problems), page, by, model);
            }
            case Taken.NoSuchThing() -> throw LadderPages.none();
            case Taken.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }
}
