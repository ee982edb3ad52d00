package id.lapau.grants.decision;

import id.lapau.grants.field.FieldVisits;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
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

/** One proposal at the review desk, and what is decided on it. The address carries the queue from which the officer came. */
@Controller
@RequestMapping("/meja/{id:[0-9a-f-]{36}}")
class ProposalController {

    private final DeskPages pages;
    private final Proposals proposals;
    private final ProposalViews views;
    private final DecideProposal decide;
    private final CorrectProposal correct;
    private final RevealProposal reveal;
    private final DecisionBook book;
    private final FieldVisits visits;
    private final RegionCode regency;

    ProposalController(DeskPages pages, Proposals proposals, ProposalViews views, DecideProposal decide, CorrectProposal correct, RevealProposal reveal,
            DecisionBook book, FieldVisits visits, @Value("${lapau.regency:13.10}") String regency) {
        this.pages = pages;
        this.proposals = proposals;
        this.views = views;
        this.decide = decide;
        this.correct = correct;
        this.reveal = reveal;
        this.book = book;
        this.visits = visits;
        this.regency = new RegionCode(regency);
    }

    /** One request on one proposal. */
    record Visit(ProposalRecord proposal, QueueFilter filter, Page page, Officer officer, HttpServletResponse response, Model model, RedirectAttributes redirect) {

        String address() {
            return filter.addressOf("/meja/" + proposal.id());
        }
    }

    @ModelAttribute("visit")
    Visit visit(@PathVariable UUID id, QueueFilter filter, @ModelAttribute("page") Page page, Officer officer, HttpServletResponse response, Model model,
            RedirectAttributes redirect) {
        return proposals.find(id).filter(p -> officer.area().isEmpty() || officer.area().equals(p.area()))
                .map(p -> new Visit(p, filter, page, officer, response, model, redirect)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping
    String show(@ModelAttribute(name = "visit", binding = false) Visit visit) {
        return shown(visit, false, CorrectionForm.of(visit.proposal), "", Map.of());
    }

    private String shown(Visit visit, boolean revealed, CorrectionForm form, String reason, Map<String, String> errors) {
        var model = visit.model;
        model.addAttribute("proposal", views.of(visit.proposal, revealed, visit.page));
        model.addAttribute("filter", visit.filter);
        model.addAttribute("place", pages.place(visit.proposal.id(), visit.filter, visit.officer).orElse(null));
        model.addAttribute("history", book.history(visit.proposal.id()));
        model.addAttribute("visits", visits.of(visit.proposal.id()));
        model.addAttribute("form", form);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        model.addAttribute("nagari", Regions.bundled().nagariNames(regency));
        return "decision/show";
    }

    /** The answer itself shows the numbers, once; nothing keeps it. */
    @PostMapping("/ungkap")
    String reveal(@ModelAttribute(name = "visit", binding = false) Visit visit) {
        if (!reveal.reveal(visit.proposal.id(), visit.officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        visit.response.setHeader("Cache-Control", "no-store");
        return shown(visit, true, CorrectionForm.of(visit.proposal), "", Map.of());
    }

    @PostMapping("/terima")
    String accept(@ModelAttribute(name = "visit", binding = false) Visit visit, @RequestParam int versi, @RequestParam(defaultValue = "") String alasan) {
        return decided(visit, "decision.done.accepted", alasan, () -> decide.accept(visit.proposal.id(), versi, alasan.strip(), visit.officer));
    }

    @PostMapping("/tolak")
    String refuse(@ModelAttribute(name = "visit", binding = false) Visit visit, @RequestParam int versi, @RequestParam(defaultValue = "") String alasan) {
        return decided(visit, "decision.done.refused", alasan, () -> decide.refuse(visit.proposal.id(), versi, alasan.strip(), visit.officer));
    }

    @PostMapping("/batal")
    String undo(@ModelAttribute(name = "visit", binding = false) Visit visit, @RequestParam int versi, @RequestParam(defaultValue = "") String alasan) {
        return decided(visit, "decision.done.undone", alasan, () -> decide.undo(visit.proposal.id(), versi, alasan.strip(), visit.officer));
    }

    @PostMapping("/perbaiki")
    String correct(@ModelAttribute(name = "visit", binding = false) Visit visit, @RequestParam int versi, @RequestParam(defaultValue = "") String alasan, CorrectionForm form) {
        return corrected(visit, versi, alasan, form);
    }

    @PostMapping("/pakai-nik")
    String useSuggested(@ModelAttribute(name = "visit", binding = false) Visit visit, @RequestParam int versi) {
        var suggested = views.suggestion(visit.proposal.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return corrected(visit, versi, visit.page.t("decision.suggestion.reason"), CorrectionForm.suggested(visit.proposal, suggested));
    }

    /** Stays with the proposal to show its new outcome, even when that took it out of the queue; the way onwards stays known. */
    private String corrected(Visit visit, int version, String reason, CorrectionForm form) {
        waiting(visit).ifPresent(next -> visit.redirect.addFlashAttribute("onward", visit.filter.addressOf("/meja/" + next)));
        return switch (correct.correct(visit.proposal.id(), version, form, reason.strip(), visit.officer)) {
            case Outcome.Corrected(var others) -> told(visit, "notice", others == 0 ? visit.page.t("decision.done.corrected") : visit.page.t("decision.done.corrected.others", others));
            case Outcome.Unchanged() -> told(visit, "problem", visit.page.t("decision.error.unchanged"));
            case Outcome.Rejected(var problems) -> rejected(visit, form, reason, problems, "alasan-perbaikan");
            default -> told(visit, "problem", visit.page.t("decision.error.changed"));
        };
    }

    /** Back to the same proposal, with words on what came of it. */
    private static String told(Visit visit, String attribute, String words) {
        visit.redirect.addFlashAttribute(attribute, words);
        return "redirect:" + visit.address();
    }

    private String rejected(Visit visit, CorrectionForm form, String reason, Map<String, String> problems, String reasonField) {
        visit.response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var errors = new LinkedHashMap<String, String>();
        problems.forEach((field, key) -> errors.put(field.equals("alasan") ? reasonField : field, visit.page.t(key)));
        return shown(visit, false, form, reason, errors);
    }

    /** After a decision comes the next undecided proposal of the queue; when there is none, the queue. */
    private String decided(Visit visit, String doneKey, String reason, Supplier<Outcome> decision) {
        var next = waiting(visit);
        return switch (decision.get()) {
            case Outcome.Done(var before) -> onwards(visit, next, visit.page.t(doneKey, name(before, visit.page)));
            case Outcome.Rejected(var problems) -> rejected(visit, CorrectionForm.of(visit.proposal), reason, problems, "alasan");
            case Outcome.NotAcceptable(var codes) -> told(visit, "problem", codes.isEmpty() ? visit.page.t("decision.findings.not-screened")
                    : visit.page.t("decision.accept.not-possible", codes.stream().map(c -> visit.page.t(c.messageKey())).collect(Collectors.joining(", "))));
            default -> told(visit, "problem", visit.page.t("decision.error.changed"));
        };
    }

    private Optional<UUID> waiting(Visit visit) {
        return pages.place(visit.proposal.id(), visit.filter, visit.officer).map(Queue.Place::waiting);
    }

    private static String name(ProposalRecord proposal, Page page) {
        return proposal.applicant().name().isEmpty() ? page.t("decision.no-name") : proposal.applicant().name();
    }

    private static String onwards(Visit visit, Optional<UUID> next, String words) {
        visit.redirect.addFlashAttribute("notice", words);
        visit.redirect.addFlashAttribute("decided", visit.address());
        return "redirect:" + visit.filter.addressOf(next.map(id -> "/meja/" + id).orElse("/meja"));
    }
}
