package id.lapau.training.growth;

import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Page;
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

/** The own size class on the owner's telephone: what is missing to the next one, and what became of a challenge. */
@Controller
@RequestMapping("/saya/kelas")
class OwnClassPages {

    private static final int PER_MINUTE = 12;

    private final LadderViews ladders;
    private final OwnerBusinesses businesses;
    private final OwnChallenge challenge;
    private final VisitLimit limit;
    private final Clock clock;

    OwnClassPages(LadderViews ladders, OwnerBusinesses businesses, OwnChallenge challenge, VisitLimit limit, Clock clock) {
        this.ladders = ladders;
        this.businesses = businesses;
        this.challenge = challenge;
        this.limit = limit;
        this.clock = clock;
    }

    @GetMapping
    String show(Owner owner, Model model) {
        return ladders(owner, Map.of(), model);
    }

    /** @param errors of files, by the business they were sent for */
    private String ladders(Owner owner, Map<String, String> errors, Model model) {
        model.addAttribute("ladders", businesses.of(owner).stream().flatMap(business -> ladders.anybodysLadder(business.id()).stream()).toList());
        model.addAttribute("account", owner.account().toString());
        model.addAttribute("now", clock.instant());
        model.addAttribute("errors", errors);
        return "growth/own";
    }

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Whether the account sent more than somebody who types. */
    static boolean tooOften(VisitLimit limit, Owner owner, HttpServletResponse response) {
        boolean often = !limit.admits("saya-kelas", owner.account().toString(), PER_MINUTE);
        if (often) response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        return often;
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/bukti")
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<MultipartFile> berkas, Owner owner, @ModelAttribute("page") Page page, HttpServletResponse response,
            Model model, RedirectAttributes next) throws IOException {
        if (tooOften(limit, owner, response)) return "owner/often";
        return switch (SentEvidence.read(berkas)) {
            case SentEvidence.Bad(var problem, var file) -> refused(id, page.t(problem, file), owner, response, model);
            case SentEvidence.Good(var files) -> switch (challenge.show(id, files, owner)) {
                case Taken.Rejected(var problems) -> refused(id, page.t(problems.get("berkas")), owner, response, model);
                case Taken outcome -> told(outcome, "evidence", page, next);
            };
        };
    }

    private String refused(UUID id, String problem, Owner owner, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return ladders(owner, Map.of("berkas-" + id, problem), model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/keberatan/{challenge:[0-9a-f-]{36}}/tarik")
    String withdraw(@PathVariable UUID id, @PathVariable("challenge") UUID which, Owner owner, @ModelAttribute("page") Page page, RedirectAttributes next) {
        return told(challenge.withdraw(id, which, owner), "withdraw", page, next);
    }

    /** Back to the own classes, with the words {@code growth.own.<what>.done} or {@code .unchanged}. */
    static String told(Taken outcome, String what, Page page, RedirectAttributes next) {
        switch (outcome) {
            case Taken.Done() -> next.addFlashAttribute("notice", page.t("growth.own." + what + ".done"));
            case Taken.Unchanged() -> next.addFlashAttribute("problem", page.t("growth.own." + what + ".unchanged"));
            case Taken.Rejected _, Taken.NoSuchThing(), Taken.NotAllowed() -> throw none();
        }
        return "redirect:/saya/kelas";
    }
}
