package id.lapau.identity;

import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door: signing in. */
@Controller
class SignInPages {

    private final SignIn signIn;
    private final FirstRun firstRun;
    private final Sessions sessions;
    private final RequestCache wanted;

    SignInPages(SignIn signIn, FirstRun firstRun, Sessions sessions, RequestCache wanted) {
        this.signIn = signIn;
        this.firstRun = firstRun;
        this.sessions = sessions;
        this.wanted = wanted;
    }

    @GetMapping("/masuk")
    String signInForm(@ModelAttribute("page") Page page, @RequestParam @Nullable String keluar, Model model) {
        if (page.signedIn()) return "redirect:/";
        if (firstRun.due()) return "redirect:/awal";
        model.addAttribute("signedOut", keluar != null);
        return "identity/sign-in";
    }

    @PostMapping("/masuk")
    String signIn(@ModelAttribute("page") Page page, @RequestParam(defaultValue = "") String username, @RequestParam(defaultValue = "") String password,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        return switch (signIn.enter(username, password, request.getRemoteAddr())) {
            case SignIn.Outcome.Welcome welcome -> enter(welcome.account(), request, response);
            case SignIn.Outcome.Refused() -> again(response, 422, username, page.t("identity.signin.refused"), model);
            case SignIn.Outcome.Wait wait -> again(response, 429, username, page.t("identity.signin.wait", inWords(page, wait.time())), model);
        };
    }

    private String enter(Account account, HttpServletRequest request, HttpServletResponse response) {
        var place = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        sessions.begin(account, request, response);
        return "redirect:" + (place == null ? "/" : ownPath(place.getRedirectUrl()));
    }

    /** Only the path: wherever the address came from, it leads nowhere else. */
    private static String ownPath(String address) {
        var uri = URI.create(address);
        if (uri.getRawPath() == null || !uri.getRawPath().matches("/(?!/).*")) return "/";
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static String again(HttpServletResponse response, int status, String username, String problem, Model model) {
        response.setStatus(status);
        model.addAttribute("username", username);
        model.addAttribute("errors", Map.of("username", problem));
        return "identity/sign-in";
    }

    private static String inWords(Page page, Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return seconds < 60 ? page.t("identity.signin.seconds", seconds) : page.t("identity.signin.minutes", (seconds + 59) / 60);
    }
}
