package id.lapau.training.growth;

import id.lapau.kernel.OfficeTime;
import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Page;
import id.lapau.registry.Permit;
import id.lapau.registry.SalesChannel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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

/** Where an owner answers by a link how the business stands. Shows nothing of what is known. */
@Controller
@RequestMapping("/kabar/{token}")
class OwnerPages {

    private static final int PER_MINUTE = 20;
    private static final int FILES_PER_MINUTE = 6;

    private final AskOwner owners;
    private final VisitLimit limit;
    private final Clock clock;

    OwnerPages(AskOwner owners, VisitLimit limit, Clock clock) {
        this.owners = owners;
        this.limit = limit;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable String token, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
        return form(token, SnapshotForm.blank(OfficeTime.today(clock)), Map.of(), "", page, request, response, model);
    }

    private String form(String token, SnapshotForm form, Map<String, String> errors, String thanks, Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        boolean admitted = limit.admits("kabar", request.getRemoteAddr(), PER_MINUTE);
        var asked = admitted ? owners.asked(token) : java.util.Optional.<LadderView.Head>empty();
        if (asked.isEmpty()) response.setStatus(admitted ? HttpStatus.NOT_FOUND.value() : HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute("title", asked.map(LadderView.Head::title).orElse(""));
        model.addAttribute("challenged", asked.isPresent() && owners.challenged(token));
        model.addAttribute("admitted", admitted);
        model.addAttribute("token", token);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("thanks", thanks);
        model.addAttribute("channels", Words.of(page, "growth.channel.", SalesChannel.values()));
        model.addAttribute("permits", Words.of(page, "growth.permit.", Permit.values()));
        return "growth/owner";
    }

    @PostMapping
    String answer(@PathVariable String token, SnapshotForm form, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!limit.admits("kabar-jawab", request.getRemoteAddr(), PER_MINUTE)) return ask(token, page, request, response, model);
        return switch (owners.answer(token, form)) {
            case Taken.Done() -> form(token, form, Map.of(), "growth.owner.thanks", page, request, response, model);
            case Taken.Rejected(var problems) -> {
                response.setStatus(422);
                yield form(token, form, page.problems(problems), "", page, request, response, model);
            }
            default -> form(token, form, Map.of(), "", page, request, response, model);
        };
    }

    @PostMapping("/bukti")
    String evidence(@PathVariable String token, @RequestParam(required = false) @Nullable List<MultipartFile> berkas, @ModelAttribute("page") Page page, HttpServletRequest request,
            HttpServletResponse response, Model model) throws IOException {
        if (!limit.admits("kabar-bukti", request.getRemoteAddr(), FILES_PER_MINUTE)) return ask(token, page, request, response, model);
        var problem = switch (SentEvidence.read(berkas)) {
            case SentEvidence.Bad(var what, var file) -> page.t(what, file);
            case SentEvidence.Good(var files) -> owners.evidence(token, files) instanceof Taken.Rejected(var problems) ? page.t(problems.get("berkas")) : "";
        };
        if (!problem.isEmpty()) response.setStatus(422);
        return form(token, SnapshotForm.blank(OfficeTime.today(clock)), problem.isEmpty() ? Map.of() : Map.of("berkas", problem), problem.isEmpty() ? "growth.owner.evidence.thanks" : "",
                page, request, response, model);
    }
}
