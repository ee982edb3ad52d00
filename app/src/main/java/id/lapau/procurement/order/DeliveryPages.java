package id.lapau.procurement.order;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deliveries of an order at the office: announced for the maker, counted at the door, inspected by lot. */
@Controller
@RequestMapping("/pesanan/{id}/kiriman")
class DeliveryPages {

    private final OrderSheets sheets;
    private final Deliver deliver;
    private final Inspect inspect;
    private final Clock clock;

    DeliveryPages(OrderSheets sheets, Deliver deliver, Inspect inspect, Clock clock) {
        this.sheets = sheets;
        this.deliver = deliver;
        this.inspect = inspect;
        this.clock = clock;
    }

    static UnaryOperator<String> fields(HttpServletRequest request) {
        return name -> request.getParameter(name) == null ? "" : request.getParameter(name);
    }

    private OrderViews.Sheet sheet(UUID id) {
        return sheets.of(id).orElseThrow(Answers::none);
    }

    private static Delivery delivery(OrderViews.Sheet sheet, UUID delivery) {
        return sheet.deliveries().stream().filter(each -> each.id().equals(delivery)).findFirst().orElseThrow(Answers::none);
    }

    @GetMapping("/baru")
    String ask(@PathVariable UUID id, Model model) {
        return form(id, "", _ -> "", model);
    }

    private String form(UUID id, String problem, UnaryOperator<String> typed, Model model) {
        model.addAttribute("order", sheet(id).order());
        model.addAttribute("problem", problem);
        model.addAttribute("typed", typed);
        return "order/deliver";
    }

    @PostMapping
    String announce(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, @ModelAttribute("page") Page page, Officer by, Model model, RedirectAttributes next) {
        var typed = fields(request);
        return switch (deliver.announce(id, DeliveryForm.lots(sheet(id).order().lines(), typed), typed.apply("catatan"), by)) {
            case Outcome.Refused(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(id, page.t(why), typed, model);
            }
            case Outcome.Done(var delivery) -> Answers.to("/pesanan/" + id + "/kiriman/" + delivery, new Outcome.Done(delivery), "order.done.announced", page, next);
        };
    }

    @GetMapping("/{delivery:[0-9a-f-]{36}}")
    String show(@PathVariable UUID id, @PathVariable UUID delivery, Officer viewer, Model model) {
        return shown(id, delivery, "", _ -> "", viewer, model);
    }

    private String shown(UUID id, UUID delivery, String problem, UnaryOperator<String> typed, Officer viewer, Model model) {
        var sheet = sheet(id);
        var shown = delivery(sheet, delivery);
        model.addAttribute("order", sheet.order());
        model.addAttribute("delivery", shown);
        model.addAttribute("problem", problem);
        model.addAttribute("typed", typed);
        model.addAttribute("today", OfficeTime.today(clock));
        model.addAttribute("own", viewer.id().equals(shown.announcedBy()));
        return "order/delivery";
    }

    @PostMapping("/{delivery}/tiba")
    String arrive(@PathVariable UUID id, @PathVariable UUID delivery, @RequestParam(defaultValue = "") String tanggal, HttpServletRequest request, HttpServletResponse response,
            @ModelAttribute("page") Page page, Officer by, Model model, RedirectAttributes next) {
        var counted = DeliveryForm.counted(delivery(sheet(id), delivery), request.getParameterMap());
        return answered(id, delivery, deliver.arrive(delivery, counted, Answers.day(tanggal), by), "order.done.arrived", "/pesanan/" + id + "/kiriman/" + delivery, request, response, page, by, model, next);
    }

    @PostMapping("/{delivery}/periksa")
    String inspect(@PathVariable UUID id, @PathVariable UUID delivery, HttpServletRequest request, HttpServletResponse response, @ModelAttribute("page") Page page, Officer by, Model model,
            RedirectAttributes next) throws IOException {
        var findings = DeliveryForm.findings(delivery(sheet(id), delivery), fields(request), request instanceof MultipartRequest files ? files : null);
        var outcome = findings.photosFine() ? inspect.inspect(delivery, findings.found(), by) : new Outcome.Refused("order.problem.photo");
        return answered(id, delivery, outcome, "order.done.inspected", "/pesanan/" + id, request, response, page, by, model, next);
    }

    private String answered(UUID id, UUID delivery, Outcome outcome, String notice, String path, HttpServletRequest request, HttpServletResponse response, Page page, Officer by, Model model,
            RedirectAttributes next) {
        if (!(outcome instanceof Outcome.Refused(var why))) return Answers.to(path, outcome, notice, page, next);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return shown(id, delivery, page.t(why), fields(request), by, model);
    }

    @PostMapping("/{delivery}/batal")
    String cancel(@PathVariable UUID id, @PathVariable UUID delivery, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        delivery(sheet(id), delivery);
        return Answers.to("/pesanan/" + id, deliver.cancel(delivery, alasan, by), "order.done.not-come", page, next);
    }
}
