package id.lapau.grants.batch;

import id.lapau.platform.web.Page;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The numbered proposals. */
@Controller
@RequestMapping("/usulan")
class BatchController {

    private final BatchPages pages;
    private final DraftPages drafts;
    private final FreezeAgain again;
    private final Clock clock;

    BatchController(BatchPages pages, DraftPages drafts, FreezeAgain again, Clock clock) {
        this.pages = pages;
        this.drafts = drafts;
        this.again = again;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int halaman, Model model) {
        model.addAttribute("listing", pages.list(Math.max(1, halaman)));
        model.addAttribute("waiting", drafts.waiting());
        model.addAttribute("now", clock.instant());
        model.addAttribute("current", Math.max(1, halaman));
        return "batch/list";
    }

    /** Where the job of a freezing leads: to what came of it, or back to what was prepared. */
    @GetMapping("/hasil/{id}")
    String done(@PathVariable UUID id, @ModelAttribute("page") Page page, RedirectAttributes redirect) {
        var batch = pages.find(id);
        if (batch.isEmpty()) return "redirect:/usulan/rancangan/" + id;
        redirect.addFlashAttribute("notice", page.t("batch.frozen", batch.get().number(), page.number(batch.get().rows())));
        return "redirect:/usulan/" + id;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "1") int halaman, Model model) {
        model.addAttribute("batch", pages.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("lines", pages.lines(id, cari.strip(), Math.max(1, halaman)));
        model.addAttribute("search", cari.strip());
        model.addAttribute("current", Math.max(1, halaman));
        return "batch/show";
    }

    /** Freezes it again in memory and shows whether every line is the same; for auditors too. */
    @GetMapping("/{id}/ulang")
    String again(@PathVariable UUID id, Model model) {
        model.addAttribute("batch", pages.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("rerun", again.again(id).orElse(null));
        return "batch/again";
    }
}
