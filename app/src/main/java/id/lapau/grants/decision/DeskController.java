package id.lapau.grants.decision;

import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.identity.Officer;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.RegionCode;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of the review desk. */
@Controller
@RequestMapping("/meja")
class DeskController {

    private final DeskPages pages;
    private final DecideProposal decide;
    private final ProgrammeVersions programmes;
    private final RegionCode regency;

    DeskController(DeskPages pages, DecideProposal decide, ProgrammeVersions programmes, @Value("${lapau.regency:13.10}") String regency) {
        this.pages = pages;
        this.decide = decide;
        this.programmes = programmes;
        this.regency = new RegionCode(regency);
    }

    @GetMapping
    String queue(@ModelAttribute("filter") QueueFilter filter, @RequestParam(defaultValue = "1") int halaman, Officer officer, Model model) {
        int current = Math.clamp(halaman, 1, 100_000);
        model.addAttribute("queue", pages.queue(filter, current, officer));
        model.addAttribute("counts", pages.counts(filter, officer));
        model.addAttribute("piles", pages.piles(filter, officer));
        model.addAttribute("current", current);
        model.addAttribute("programmes", programmeNames());
        model.addAttribute("nagari", officer.nagariChoices(regency));
        return "decision/queue";
    }

    private Map<String, String> programmeNames() {
        var names = new LinkedHashMap<String, String>();
        for (Programme programme : programmes.all()) names.put(programme.code(), programme.name());
        return names;
    }

    @GetMapping("/antrean.csv")
    void csv(@ModelAttribute("filter") QueueFilter filter, @ModelAttribute("page") Page page, Officer officer, HttpServletResponse response) throws IOException {
        QueueCsv.write(Downloads.csv(response, "antrean"), page, programmeNames(), pages.all(filter, officer).stream());
    }

    /** The number travels in the body of the request, never in an address. */
    @PostMapping("/cari-nik")
    String byNik(@RequestParam String nik, @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        if (!(NikReading.ofText(nik) instanceof NikReading.Valid(var valid, _))) {
            redirect.addFlashAttribute("problem", page.t("decision.error.nik"));
            return "redirect:/meja";
        }
        var found = pages.withNik(valid, officer);
        if (found.isPresent()) return "redirect:/meja?sama=" + found.get();
        redirect.addFlashAttribute("problem", page.t("decision.search.nik.none", valid.masked()));
        return "redirect:/meja";
    }

    @PostMapping("/tolak-terbukti")
    String refuseProven(@ModelAttribute("filter") QueueFilter filter, @RequestParam int jumlah, @RequestParam(defaultValue = "") String alasan,
            @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        switch (decide.refuseProven(pages.proven(filter, officer), jumlah, alasan.strip(), officer)) {
            case Outcome.RefusedMany(var count) -> redirect.addFlashAttribute("notice", page.t("decision.bulk.done", count));
            case Outcome.Rejected(var problems) -> redirect.addFlashAttribute("problem", page.t(problems.values().iterator().next()));
            default -> redirect.addFlashAttribute("problem", page.t("decision.bulk.changed"));
        }
        return "redirect:" + filter.addressOf("/meja");
    }
}
