package id.lapau.procurement.order;

import id.lapau.kernel.OfficeTime;
import id.lapau.papers.Papers;
import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Page;
import id.lapau.procurement.offer.MakerLinks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
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

/** The orders of a maker on its owner's telephone, behind the owner's link: say yes, send, ask to be released, fetch the papers. */
@Controller
@RequestMapping("/pesanan-saya/{token}")
class MakerPages {

    private static final int PER_MINUTE = 60;

    private final MakerLinks links;
    private final OrderBook orders;
    private final OrderSheets sheets;
    private final DeliveryBook deliveries;
    private final AnswerOrder answer;
    private final Deliver deliver;
    private final GiveBack giveBack;
    private final PapersOfOrder papers;
    private final VisitLimit limit;
    private final Clock clock;

    MakerPages(MakerLinks links, OrderBook orders, OrderSheets sheets, DeliveryBook deliveries, AnswerOrder answer, Deliver deliver, GiveBack giveBack, PapersOfOrder papers, VisitLimit limit, Clock clock) {
        this.links = links;
        this.orders = orders;
        this.sheets = sheets;
        this.deliveries = deliveries;
        this.answer = answer;
        this.deliver = deliver;
        this.giveBack = giveBack;
        this.papers = papers;
        this.limit = limit;
        this.clock = clock;
    }

    private UUID business(String token, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        if (!limit.admits("pesanan-saya", request.getRemoteAddr(), PER_MINUTE)) throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        return links.business(token).orElseThrow(Answers::none);
    }

    private OrderViews.Sheet sheet(String token, UUID id, HttpServletRequest request, HttpServletResponse response) {
        var business = business(token, request, response);
        return sheets.of(id).filter(sheet -> sheet.order().business().equals(business)).orElseThrow(Answers::none);
    }

    @GetMapping
    String list(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("orders", orders.of(business(token, request, response)));
        model.addAttribute("token", token);
        model.addAttribute("today", OfficeTime.today(clock));
        return "order/mine";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String show(@PathVariable String token, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        return shown(token, sheet(token, id, request, response), "", _ -> "", model);
    }

    private String shown(String token, OrderViews.Sheet sheet, String problem, UnaryOperator<String> typed, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("token", token);
        model.addAttribute("problem", problem);
        model.addAttribute("typed", typed);
        model.addAttribute("today", OfficeTime.today(clock));
        model.addAttribute("printable", papers.printable());
        return "order/owner";
    }

    private static String at(String token, UUID id) {
        return "/pesanan-saya/" + token + "/" + id;
    }

    @PostMapping("/{id}/sanggup")
    String confirm(@PathVariable String token, @PathVariable UUID id, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        sheet(token, id, request, response);
        return Answers.to(at(token, id), answer.confirm(id, null), "order.done.you-confirmed", page, next);
    }

    @PostMapping("/{id}/kirim")
    String send(@PathVariable String token, @PathVariable UUID id, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, Model model,
            RedirectAttributes next) {
        var sheet = sheet(token, id, request, response);
        var typed = DeliveryPages.fields(request);
        var outcome = deliver.announce(id, DeliveryForm.lots(sheet.order().lines(), typed), typed.apply("catatan"), null);
        if (!(outcome instanceof Outcome.Refused(var why))) return Answers.to(at(token, id), outcome, "order.done.you-sent", page, next);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return shown(token, sheet, page.t(why), typed, model);
    }

    @PostMapping("/{id}/lepas")
    String giveBack(@PathVariable String token, @PathVariable UUID id, @RequestParam(defaultValue = "") String baris, @RequestParam(defaultValue = "") String jumlah,
            @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        var line = sheet(token, id, request, response).order().lines().stream().filter(each -> each.id().toString().equals(baris)).findFirst().orElseThrow(Answers::none);
        return Answers.to(at(token, id), giveBack.ask(id, line.id(), Answers.pieces(jumlah), alasan), "order.done.you-asked", page, next);
    }

    @GetMapping("/{id}/foto/{finding}")
    ResponseEntity<byte[]> photo(@PathVariable String token, @PathVariable UUID id, @PathVariable UUID finding, HttpServletRequest request, HttpServletResponse response) {
        sheet(token, id, request, response);
        return Answers.photo(deliveries.photo(id, finding));
    }

    @GetMapping("/{id}/surat/{which}")
    ResponseEntity<byte[]> paper(@PathVariable String token, @PathVariable UUID id, @PathVariable String which, HttpServletRequest request, HttpServletResponse response) {
        var owner = Desk.maker(sheet(token, id, request, response).order());
        return Answers.pdf(switch (which) {
            case "pesanan" -> papers.order(id, owner);
            case "bast" -> papers.handover(id, owner);
            case "kuitansi" -> papers.receipt(id, owner);
            default -> Optional.<Papers.Issued>empty();
        });
    }
}
