package id.lapau.training.growth;

import id.lapau.kernel.OfficeTime;
import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import id.lapau.platform.VisitLimit;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an owner writes how the business stands, or that what the office noted is wrong. */
@Controller
@RequestMapping("/saya/kelas/{id:[0-9a-f-]{36}}")
class OwnClassForms {

    private final LadderViews ladders;
    private final OwnerBusinesses businesses;
    private final OwnStanding standing;
    private final OwnChallenge challenge;
    private final VisitLimit limit;
    private final Clock clock;

    OwnClassForms(LadderViews ladders, OwnerBusinesses businesses, OwnStanding standing, OwnChallenge challenge, VisitLimit limit, Clock clock) {
        this.ladders = ladders;
        this.businesses = businesses;
        this.standing = standing;
        this.challenge = challenge;
        this.limit = limit;
        this.clock = clock;
    }

    @GetMapping("/kabar")
    String standingForm(@PathVariable UUID id, Owner owner, @ModelAttribute("page") Page page, Model model) {
        return form(id, "kabar", SnapshotForm.blank(OfficeTime.today(clock)), Map.of(), owner, page, model);
    }

    @GetMapping("/keberatan")
    String challengeForm(@PathVariable UUID id, Owner owner, @ModelAttribute("page") Page page, Model model) {
        return form(id, "keberatan", SnapshotForm.blank(OfficeTime.today(clock)), Map.of(), owner, page, model);
    }

    /** @param kind {@code kabar} or {@code keberatan}, which the address ends with */
    private String form(UUID id, String kind, SnapshotForm form, Map<String, String> errors, Owner owner, Page page, Model model) {
        if (!businesses.owns(owner, id)) throw OwnClassPages.none();
        model.addAttribute("ladder", ladders.anybodysLadder(id).orElseThrow(OwnClassPages::none));
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("channels", Words.of(page, "growth.channel.", SalesChannel.values()));
        model.addAttribute("permits", Words.of(page, "growth.permit.", Permit.values()));
        return "growth/own-form";
    }

    @PostMapping("/kabar")
    String tell(@PathVariable UUID id, SnapshotForm form, Owner owner, @ModelAttribute("page") Page page, HttpServletResponse response, Model model, RedirectAttributes next) {
        if (OwnClassPages.tooOften(limit, owner, response)) return "owner/often";
        return written(id, "kabar", form, standing.tell(id, form, owner), owner, page, response, model, next);
    }

    @PostMapping("/keberatan")
    String challenge(@PathVariable UUID id, SnapshotForm form, @RequestParam(required = false) @Nullable List<MultipartFile> berkas, Owner owner, @ModelAttribute("page") Page page,
            HttpServletResponse response, Model model, RedirectAttributes next) throws IOException {
        if (OwnClassPages.tooOften(limit, owner, response)) return "owner/often";
        return switch (SentEvidence.read(berkas)) {
            case SentEvidence.Good(var files) -> written(id, "keberatan", form, challenge.raise(id, form, files, owner), owner, page, response, model, next);
            case SentEvidence.Bad(var problem, var file) -> {
                response.setStatus(422);
                yield form(id, "keberatan", form, Map.of("berkas", page.t(problem, file)), owner, page, model);
            }
        };
    }

    /** The words are {@code growth.own.<kind>.done} and {@code .unchanged}. */
    private String written(UUID id, String kind, SnapshotForm form, Taken outcome, Owner owner, Page page, HttpServletResponse response, Model model, RedirectAttributes next) {
        return switch (outcome) {
            case Taken.Rejected(var problems) -> {
                response.setStatus(422);
                yield form(id, kind, form, page.problems(problems), owner, page, model);
            }
            default -> OwnClassPages.told(outcome, kind, page, next);
        };
    }
}
