package id.lapau.procurement.stock;

import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Those who receive goods for others. */
@Controller
@RequestMapping("/persediaan/penerima")
class ReceiversPages {

    private final ReceiverBook book;
    private final KeepReceiver keep;
    private final RegionCode regency;

    ReceiversPages(ReceiverBook book, KeepReceiver keep, @Value("${lapau.regency:13.10}") String regency) {
        this.book = book;
        this.keep = keep;
        this.regency = new RegionCode(regency);
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String jenis, @ModelAttribute("page") Page page, Model model) {
        return list(cari, jenis, ReceiverForm.BLANK, Map.of(), page, model);
    }

    private String list(String wanted, String kind, ReceiverForm form, Map<String, String> errors, Page page, Model model) {
        var known = StockAnswers.known(kind, ReceiverKind.values());
        model.addAttribute("receivers", book.list(wanted, known));
        model.addAttribute("search", wanted.strip());
        model.addAttribute("kind", known);
        model.addAttribute("query", StockAnswers.address("", "cari", wanted.strip(), "jenis", known));
        model.addAttribute("kinds", StockAnswers.choices(page, ReceiverKind.values(), ReceiverKind::messageKey));
        model.addAttribute("nagariChoices", Regions.bundled().nagariNames(regency));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "stock/receivers";
    }

    @PostMapping
    String add(ReceiverForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return switch (keep.add(form, by)) {
            case KeepReceiver.Outcome.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case KeepReceiver.Outcome.Kept _ -> StockAnswers.told(Answered.DONE, "/persediaan/penerima", "stock.receiver.added", page, next);
            case KeepReceiver.Outcome.Rejected(var problems) -> {
                response.setStatus(422);
                yield list("", "", form, page.problems(problems), page, model);
            }
        };
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/berhenti")
    String goes(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return StockAnswers.told(keep.goes(id, by), "/persediaan/penerima", "stock.receiver.gone-now", page, next);
    }

    /** Telephone numbers stay in the office. */
    @GetMapping("/daftar.csv")
    void csv(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String jenis, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        StockAnswers.csv(response, "penerima", page, List.of("stock.receiver", "stock.kind", "stock.address", "stock.nagari", "stock.people", "stock.contact", "stock.received"),
                book.list(cari, StockAnswers.known(jenis, ReceiverKind.values())).stream()
                        .map(r -> Arrays.asList(r.name(), page.t(r.kind().messageKey()), r.address(), r.nagari(), r.people(), r.contact(), r.received())));
    }
}
