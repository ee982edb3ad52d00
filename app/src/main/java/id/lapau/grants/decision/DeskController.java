package id.lapau.grants.decision;

import id.lapau.grants.decision.DecideProposal.Outcome;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.Programmes;
import id.lapau.grants.screening.EvidenceWords;
import id.lapau.grants.screening.ScreenProgramme;
import id.lapau.grants.screening.ScreeningBook;
import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** The review desk: the queue, one proposal, and what is decided on it. */
@Controller
@RequestMapping("/meja")
class DeskController {

    private final DeskPages pages;
    private final Proposals proposals;
    private final ScreeningBook screenings;
    private final DecideProposal decide;
    private final ScreenProgramme screen;
    private final Clock clock;

    DeskController(DeskPages pages, Proposals proposals, ScreeningBook screenings, DecideProposal decide, ScreenProgramme screen, Clock clock) {
        this.pages = pages;
        this.proposals = proposals;
        this.screenings = screenings;
        this.decide = decide;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping
    String queue(@RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "") String hasil, @RequestParam(defaultValue = "") String temuan,
            @RequestParam(defaultValue = "") String nagari, @RequestParam(defaultValue = "") String keputusan, @RequestParam(defaultValue = "") String cari,
            @RequestParam(defaultValue = "1") int halaman, Officer officer, Model model) {
        var filter = new DeskPages.Filter(program, hasil, temuan, nagari, keputusan, cari.strip());
        model.addAttribute("filter", filter);
        model.addAttribute("queue", pages.queue(filter, Math.max(1, halaman), officer));
        model.addAttribute("current", Math.max(1, halaman));
        model.addAttribute("programmes", Programmes.bundled().stream().collect(Collectors.toMap(Programme::code, Programme::name, (a, _) -> a, LinkedHashMap::new)));
        model.addAttribute("nagari", nagariNames());
        return "decision/queue";
    }

    @PostMapping("/tolak-terbukti")
    String refuseProven(@RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "") String hasil, @RequestParam(defaultValue = "") String temuan,
            @RequestParam(defaultValue = "") String nagari, @RequestParam(defaultValue = "") String keputusan, @RequestParam(defaultValue = "") String cari,
            @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        if (alasan.strip().length() < 5) {
            redirect.addFlashAttribute("problem", page.t("decision.error.reason"));
            return "redirect:/meja";
        }
        var lines = pages.proven(new DeskPages.Filter(program, hasil, temuan, nagari, keputusan, cari.strip()), officer);
        redirect.addFlashAttribute("notice", page.t("decision.bulk.done", decide.refuseProven(lines, alasan.strip(), officer)));
        return "redirect:/meja";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer officer, Model model) {
        var proposal = found(id, officer);
        var assessment = screenings.latest(id).orElse(null);
        model.addAttribute("proposal", proposal);
        model.addAttribute("assessment", assessment);
        model.addAttribute("obstacles", assessment == null ? List.of() : DecideProposal.obstacles(assessment));
        model.addAttribute("words", new EvidenceWords(Locale.of(page.language())));
        model.addAttribute("history", pages.history(id));
        model.addAttribute("next", pages.next(id, officer).orElse(null));
        model.addAttribute("first", assessment == null || assessment.sameAs() == null ? null : proposals.find(UUID.fromString(assessment.sameAs())).orElse(null));
        model.addAttribute("nagari", nagariNames());
        return "decision/show";
    }

    @PostMapping("/{id}/terima")
    String accept(@PathVariable UUID id, @RequestParam int versi, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page,
            Officer officer, RedirectAttributes redirect) {
        found(id, officer);
        return after(id, decide.accept(id, versi, alasan.strip(), officer), "decision.done.accepted", page, officer, redirect);
    }

    @PostMapping("/{id}/tolak")
    String refuse(@PathVariable UUID id, @RequestParam int versi, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page,
            Officer officer, RedirectAttributes redirect) {
        found(id, officer);
        return after(id, decide.refuse(id, versi, alasan.strip(), officer), "decision.done.refused", page, officer, redirect);
    }

    @PostMapping("/{id}/batal")
    String undo(@PathVariable UUID id, @RequestParam int versi, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page,
            Officer officer, RedirectAttributes redirect) {
        found(id, officer);
        return after(id, decide.undo(id, versi, alasan.strip(), officer), "decision.done.undone", page, officer, redirect);
    }

    @PostMapping("/{id}/perbaiki")
    String correct(@PathVariable UUID id, @RequestParam int versi, @RequestParam(defaultValue = "") String alasan, Correction correction,
            @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        return corrected(found(id, officer), versi, alasan, correction, page, officer, redirect);
    }

    @PostMapping("/{id}/pakai-nik")
    String useSuggested(@PathVariable UUID id, @RequestParam int versi, @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        var proposal = found(id, officer);
        var suggested = screenings.latest(id).map(a -> a.suggestedNik()).orElse(null);
        if (suggested == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return corrected(proposal, versi, page.t("decision.suggestion.use"), Correction.suggested(proposal.applicant(), suggested), page, officer, redirect);
    }

    private String corrected(ProposalRecord proposal, int version, String reason, Correction correction, Page page, Officer officer, RedirectAttributes redirect) {
        var errors = correction.errors();
        if (!errors.isEmpty()) {
            redirect.addFlashAttribute("problem", page.t(errors.contains("nik") ? "decision.error.nik" : "decision.error.phone"));
            return "redirect:/meja/" + proposal.id();
        }
        var outcome = decide.correct(proposal.id(), version, correction.of(proposal.applicant()), correction.changed(proposal.applicant()), reason.strip(), officer);
        if (!(outcome instanceof Outcome.Done)) return after(proposal.id(), outcome, "", page, officer, redirect);
        return "redirect:/tugas/" + screen.start(proposal.programme(), screeningDay(proposal), "/meja/" + proposal.id(), officer);
    }

    /** The day of the programme's last screening, so that one correction does not judge all others by another day. */
    private LocalDate screeningDay(ProposalRecord proposal) {
        return screenings.lastDay(proposal.programme()).orElseGet(() -> LocalDate.now(clock.withZone(ZoneId.of("Asia/Jakarta"))));
    }

    private String after(UUID id, Outcome outcome, String doneKey, Page page, Officer officer, RedirectAttributes redirect) {
        var problem = switch (outcome) {
            case Outcome.Done _ -> null;
            case Outcome.ReasonMissing _ -> page.t("decision.error.reason");
            case Outcome.ReasonNamesNik _ -> page.t("decision.error.reason-nik");
            case Outcome.ChangedMeanwhile _ -> page.t("decision.error.changed");
            case Outcome.NotAcceptable(var codes) -> codes.isEmpty() ? page.t("decision.findings.not-screened")
                    : page.t("decision.accept.not-possible", codes.stream().map(c -> page.t(c.messageKey())).collect(Collectors.joining(", ")));
        };
        if (problem != null) {
            redirect.addFlashAttribute("problem", problem);
            return "redirect:/meja/" + id;
        }
        redirect.addFlashAttribute("notice", page.t(doneKey, ((Outcome.Done) outcome).proposal().applicant().name()));
        return "redirect:/meja" + pages.next(id, officer).map(next -> "/" + next).orElse("");
    }

    private ProposalRecord found(UUID id, Officer officer) {
        return proposals.find(id).filter(p -> officer.area().isEmpty() || officer.area().equals(p.area()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, String> nagariNames() {
        return Regions.bundled().nagariOf(new RegionCode("13.10")).stream()
                .collect(Collectors.toMap(r -> r.code().code(), r -> r.name(), (a, _) -> a, LinkedHashMap::new));
    }
}
