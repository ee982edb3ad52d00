package id.lapau.grants.batch;

import id.lapau.grants.batch.OrderPapers.Outcome;
import id.lapau.grants.batch.PaperOrders.Letter;
import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.papers.Letterheads;
import id.lapau.papers.Papers;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
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

/** The letters and statements of a numbered proposal. */
@Controller
@RequestMapping("/usulan/{id}/surat")
class BatchPapersController {

    private final BatchPages pages;
    private final PaperOrders orders;
    private final OrderPapers order;
    private final Papers papers;
    private final Letterheads letterheads;
    private final Clock clock;

    BatchPapersController(BatchPages pages, PaperOrders orders, OrderPapers order, Papers papers, Letterheads letterheads, Clock clock) {
        this.pages = pages;
        this.orders = orders;
        this.order = order;
        this.papers = papers;
        this.letterheads = letterheads;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return page(id, new Letter("", OfficeTime.today(clock), "", ""), "", Map.of(), model);
    }

    private String page(UUID id, Letter typed, String reason, Map<String, String> errors, Model model) {
        var current = orders.current(id);
        model.addAttribute("batch", found(id));
        model.addAttribute("order", current.map(o -> new BatchViews.PaperOrder(o.letter().number(), o.letter().addressee(), o.parts(), o.by(), o.at())).orElse(null));
        model.addAttribute("papers", current.map(o -> papers.of(PaperParts.SUBJECT, o.id().toString())).orElseGet(List::of));
        model.addAttribute("letter", new BatchViews.TypedLetter(typed.number(), typed.dated(), typed.addressee(), typed.place()));
        model.addAttribute("reason", reason);
        model.addAttribute("letterheadSet", letterheads.current().set());
        model.addAttribute("errors", errors);
        return "batch/papers";
    }

    @PostMapping
    String order(@PathVariable UUID id, @RequestParam String nomor, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate tanggal,
            @RequestParam String kepada, @RequestParam String di, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        var letter = new Letter(nomor.strip(), tanggal, kepada.strip(), di.strip());
        var outcome = order.order(id, letter, by);
        if (outcome instanceof Outcome.Started(var job)) return "redirect:/tugas/" + job;
        if (outcome instanceof Outcome.Rejected(var problems)) return again(id, letter, "", problems, page, response, model);
        return settled(id, outcome, page, next);
    }

    @PostMapping("/tarik")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response,
            Model model, RedirectAttributes next) {
        var outcome = order.withdraw(id, alasan, by);
        if (outcome instanceof Outcome.Rejected(var problems)) {
            return again(id, new Letter("", OfficeTime.today(clock), "", ""), alasan, problems, page, response, model);
        }
        return settled(id, outcome, page, next);
    }

    private String again(UUID id, Letter letter, String reason, Map<String, String> problems, Page page, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return page(id, letter, reason, page.problems(problems), model);
    }

    private static String settled(UUID id, Outcome outcome, Page page, RedirectAttributes next) {
        switch (outcome) {
            case Outcome.Withdrawn _ -> next.addFlashAttribute("notice", page.t("batch.papers.withdrawn"));
            case Outcome.Already _ -> next.addFlashAttribute("problem", page.t("batch.papers.problem.already"));
            case Outcome.NoLetterhead _ -> next.addFlashAttribute("problem", page.t("batch.papers.no-letterhead"));
            case Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/usulan/" + id + "/surat";
    }

    /** Everything in one file, once all of it is there. */
    @GetMapping("/semua.zip")
    void all(@PathVariable UUID id, Officer by, HttpServletResponse response) throws IOException {
        var batch = found(id);
        var current = orders.current(id).filter(o -> papers.of(PaperParts.SUBJECT, o.id().toString()).size() == o.parts())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var bundle = papers.downloadAll(PaperParts.SUBJECT, current.id().toString(), by).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"surat-" + batch.fileName() + ".zip\"");
        PapersZip.write(response.getOutputStream(), bundle, pages.ministry(id).orElseThrow());
    }

    private BatchViews.Batch found(UUID id) {
        return pages.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
