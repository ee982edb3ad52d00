package id.lapau.owner;

import id.lapau.kernel.PhoneNumber;
import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
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

/** The door of owners: by telephone and one-time code, by registering, or by an invitation. Numbers and codes travel in bodies only. */
@Controller
@RequestMapping("/saya")
class OwnerDoorPages {

    private static final int CODES_A_MINUTE = 6;
    private static final int TRIES_A_MINUTE = 15;

    private final AskCode ask;
    private final EnterCode enter;
    private final OwnerInvitations invitations;
    private final OwnerCookie cookie;
    private final VisitLimit limit;

    OwnerDoorPages(AskCode ask, EnterCode enter, OwnerInvitations invitations, OwnerCookie cookie, VisitLimit limit) {
        this.ask = ask;
        this.enter = enter;
        this.invitations = invitations;
        this.cookie = cookie;
        this.limit = limit;
    }

    @ModelAttribute
    void unseen(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping("/masuk")
    String signIn(Model model) {
        return door(false, "", "", Map.of(), model);
    }

    @GetMapping("/daftar")
    String register(Model model) {
        return door(true, "", "", Map.of(), model);
    }

    private static String door(boolean fresh, String name, String phone, Map<String, String> errors, Model model) {
        model.addAttribute("fresh", fresh);
        model.addAttribute("name", name);
        model.addAttribute("phone", phone);
        model.addAttribute("errors", errors);
        return "owner/door";
    }

    @PostMapping("/masuk")
    String askCode(@RequestParam(defaultValue = "") String telepon, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!limit.admits("saya-kode", request.getRemoteAddr(), CODES_A_MINUTE)) return waiting(response);
        var phone = PhoneNumber.read(telepon);
        if (phone.isEmpty()) return wrong(door(false, "", telepon, Map.of("telepon", page.t("owner.problem.phone")), model), response);
        return asked(ask.signIn(phone.get()), response, model);
    }

    @PostMapping("/daftar")
    String askCode(@RequestParam(defaultValue = "") String nama, @RequestParam(defaultValue = "") String telepon, @ModelAttribute("page") Page page, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        if (!limit.admits("saya-kode", request.getRemoteAddr(), CODES_A_MINUTE)) return waiting(response);
        var phone = PhoneNumber.read(telepon);
        var errors = new LinkedHashMap<String, String>();
        if (!AskCode.isName(nama)) errors.put("nama", page.t("owner.problem.name"));
        if (phone.isEmpty()) errors.put("telepon", page.t("owner.problem.phone"));
        if (!errors.isEmpty()) return wrong(door(true, nama, telepon, errors, model), response);
        return asked(ask.register(nama, phone.orElseThrow()), response, model);
    }

    @GetMapping("/undangan/{token}")
    String invitation(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!limit.admits("saya-undangan", request.getRemoteAddr(), TRIES_A_MINUTE)) return waiting(response);
        var found = invitations.open(token);
        if (found.isEmpty()) response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("token", token);
        model.addAttribute("name", found.map(OwnerInvitations.Invitation::name).orElse(""));
        model.addAttribute("phone", found.map(invitation -> invitation.phone().masked()).orElse(""));
        return "owner/invitation";
    }

    @PostMapping("/undangan/{token}")
    String invited(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!limit.admits("saya-kode", request.getRemoteAddr(), CODES_A_MINUTE)) return waiting(response);
        return asked(ask.invited(token), response, model);
    }

    private static String asked(AskCode.Outcome outcome, HttpServletResponse response, Model model) {
        return switch (outcome) {
            case AskCode.Outcome.Asked(var ticket) -> code(ticket, "", model);
            case AskCode.Outcome.TooOften _ -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield "owner/often";
            }
            case AskCode.Outcome.NoName _, AskCode.Outcome.NoInvitation _ -> "redirect:/saya/masuk";
        };
    }

    private static String code(UUID ticket, String error, Model model) {
        model.addAttribute("ticket", ticket.toString());
        model.addAttribute("error", error);
        return "owner/code";
    }

    /** Opened anew, such as by a language button: the form for the code does not live on. */
    @GetMapping("/kode")
    String again() {
        return "redirect:/saya/masuk";
    }

    @PostMapping("/kode")
    String enterCode(@RequestParam(defaultValue = "") String tiket, @RequestParam(defaultValue = "") String kode, @ModelAttribute("page") Page page, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        if (!limit.admits("saya-masukkan", request.getRemoteAddr(), TRIES_A_MINUTE)) return waiting(response);
        if (!tiket.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return "redirect:/saya/masuk";
        var ticket = UUID.fromString(tiket);
        return switch (enter.enter(ticket, kode, cookie.device(request))) {
            case EnterCode.Outcome.In(var token) -> {
                cookie.give(token, request, response);
                yield "redirect:/saya";
            }
            case EnterCode.Outcome.Wrong _ -> wrong(code(ticket, page.t("owner.problem.code"), model), response);
            case EnterCode.Outcome.Over _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield "owner/over";
            }
        };
    }

    private static String wrong(String view, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }

    private static String waiting(HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", "60");
        return "owner/often";
    }
}
