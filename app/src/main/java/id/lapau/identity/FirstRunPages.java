package id.lapau.identity;

import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The very first run: the admin is set by whoever can read the terminal of the server. */
@Controller
@RequestMapping("/awal")
class FirstRunPages {

    private final FirstRun firstRun;
    private final Sessions sessions;

    FirstRunPages(FirstRun firstRun, Sessions sessions) {
        this.firstRun = firstRun;
        this.sessions = sessions;
    }

    @GetMapping
    String form() {
        return firstRun.due() ? "identity/first-run" : "redirect:/masuk";
    }

    @PostMapping
    String create(@ModelAttribute("page") Page page, @RequestParam String code, @RequestParam String username, @RequestParam String displayName,
            @RequestParam String wanted, @RequestParam String repeated, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!firstRun.due()) return "redirect:/masuk";
        var user = NewUser.of(username, displayName, Role.ADMIN, "");
        return switch (firstRun.createAdmin(new FirstAdmin(user, wanted, repeated, code), request.getRemoteAddr())) {
            case UserChange.Changed(var admin) -> {
                sessions.begin(admin, request, response);
                yield "redirect:/";
            }
            case UserChange.Rejected(var problems) -> {
                response.setStatus(422);
                model.addAllAttributes(Map.of("code", code, "username", username, "displayName", displayName, "errors", page.problems(problems)));
                yield "identity/first-run";
            }
            default -> "redirect:/masuk";
        };
    }
}
