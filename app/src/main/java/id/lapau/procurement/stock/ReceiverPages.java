package id.lapau.procurement.stock;

import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** What should arrive, on the receiver's telephone, behind the link of its paper: seen, counted, confirmed. */
@Controller
@RequestMapping("/terima/{token}")
class ReceiverPages {

    private static final int PER_MINUTE = 40;

    private final ReceiverLinks links;
    private final DistributionBook book;
    private final ReceiveGoods receive;
    private final StockPapers papers;
    private final VisitLimit limit;

    ReceiverPages(ReceiverLinks links, DistributionBook book, ReceiveGoods receive, StockPapers papers, VisitLimit limit) {
        this.links = links;
        this.book = book;
        this.receive = receive;
        this.papers = papers;
        this.limit = limit;
    }

    /** What was only planned shows to nobody. */
    private Distribution of(String token, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        if (!limit.admits("terima", request.getRemoteAddr(), PER_MINUTE)) throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        return links.find(token).flatMap(book::find).filter(each -> each.sentAt() != null).orElseThrow(StockAnswers::none);
    }

    @GetMapping
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return show(token, of(token, request, response), Map.of(), Map.of(), model);
    }

    private String show(String token, Distribution of, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("distribution", of);
        model.addAttribute("token", token);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("receipt", papers.hasReceipt(of));
        return "stock/receive";
    }

    @PostMapping
    String confirm(@PathVariable String token, @RequestParam Map<String, String> boxes, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, Model model,
            RedirectAttributes next) {
        var of = of(token, request, response);
        var received = Received.read(Received.PHONE, of, boxes);
        var problems = new LinkedHashMap<>(received.problems(of));
        if (!boxes.containsKey("dihitung")) problems.put("dihitung", "stock.problem.counted");
        if (problems.isEmpty()) return StockAnswers.told(receive.byPhone(of.id(), received), "/terima/" + token, "stock.receive.thanks", page, next);
        response.setStatus(422);
        return show(token, of, Received.again(boxes), page.problems(problems), model);
    }

    @GetMapping("/bukti")
    ResponseEntity<byte[]> receipt(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var issued = papers.receiptOf(of(token, request, response)).orElseThrow(StockAnswers::none);
        return Downloads.file(issued.paper().fileName(), "application/pdf", issued.content());
    }
}
