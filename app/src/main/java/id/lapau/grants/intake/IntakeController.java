package id.lapau.grants.intake;

import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Officer;
import id.lapau.platform.jobs.Jobs;
import id.lapau.platform.web.Page;
import java.util.List;
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

/** What was handed in, and what is decided about it as a whole. */
@Controller
@RequestMapping("/berkas")
class IntakeController {

    private final IntakePages pages;
    private final DecideIntake decide;
    private final ProgrammeVersions programmes;
    private final Jobs jobs;

    IntakeController(IntakePages pages, DecideIntake decide, ProgrammeVersions programmes, Jobs jobs) {
        this.pages = pages;
        this.decide = decide;
        this.programmes = programmes;
        this.jobs = jobs;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String program,
            @RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "1") int halaman, Officer officer, Model model) {
        model.addAttribute("listing", pages.list(cari.strip(), program, keadaan, Math.max(1, halaman), officer));
        model.addAttribute("search", cari.strip());
        model.addAttribute("programme", program);
        model.addAttribute("state", keadaan);
        model.addAttribute("current", Math.max(1, halaman));
        model.addAttribute("programmes", HandInController.names(programmes));
        return "intake/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Officer officer, Model model) {
        var intake = found(id, officer);
        model.addAttribute("intake", intake);
        model.addAttribute("programmeName", HandInController.names(programmes).getOrDefault(intake.programme(), intake.programme()));
        model.addAttribute("job", intake.job() == null ? null : jobs.status(intake.job()).orElse(null));
        model.addAttribute("files", intake.state() == IntakeState.CHECKING ? List.of() : pages.files(id));
        return "intake/show";
    }

    @PostMapping("/{id}/masukkan")
    String take(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        var problem = switch (decide.take(id, officer)) {
            case DecideIntake.Outcome.Taking _ -> null;
            case DecideIntake.Outcome.NothingToTake _ -> "intake.problem.nothing-to-take";
            default -> "intake.problem.not-now";
        };
        if (problem != null) redirect.addFlashAttribute("problem", page.t(problem));
        return "redirect:/berkas/" + id;
    }

    @GetMapping("/{id}/tarik")
    String confirmWithdrawal(@PathVariable UUID id, Officer officer, Model model) {
        model.addAttribute("intake", found(id, officer));
        return "intake/withdraw";
    }

    @PostMapping("/{id}/tarik")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer officer,
            Model model, RedirectAttributes redirect) {
        var outcome = decide.withdraw(id, alasan, officer);
        if (outcome instanceof DecideIntake.Outcome.ReasonMissing) {
            model.addAttribute("errors", Map.of("alasan", page.t("intake.withdraw.reason-missing")));
            return confirmWithdrawal(id, officer, model);
        }
        redirect.addFlashAttribute(outcome instanceof DecideIntake.Outcome.Withdrawn ? "notice" : "problem", switch (outcome) {
            case DecideIntake.Outcome.Withdrawn(int proposals) -> page.t("intake.withdraw.done", proposals);
            case DecideIntake.Outcome.Frozen(int frozen) -> page.t("intake.withdraw.frozen", frozen);
            default -> page.t("intake.problem.not-now");
        });
        return "redirect:/berkas/" + id;
    }

    private IntakeViews.Summary found(UUID id, Officer officer) {
        return pages.intake(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
