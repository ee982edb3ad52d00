package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Page;
import id.lapau.registry.ObstacleKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an owner says on the telephone what keeps the business from growing, and where the office asks for it. Shows nothing of what is known. */
@Controller
class ObstaclePages {

    private static final int PER_MINUTE = 20;
    private static final int LONGEST = 300;

    private final AskObstacles ask;
    private final VisitLimit limit;

    ObstaclePages(AskObstacles ask, VisitLimit limit) {
        this.ask = ask;
        this.limit = limit;
    }

    @PostMapping("/pelatihan/kebutuhan/tanya")
    String ask(@RequestParam(defaultValue = "") String nagari, @RequestParam(defaultValue = "") String usaha, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        int written = ask.ask(nagari, usaha.strip().toLowerCase(Locale.ROOT), by);
        var back = "/pelatihan/kebutuhan?nagari=" + URLEncoder.encode(nagari, StandardCharsets.UTF_8) + "&usaha=" + URLEncoder.encode(usaha, StandardCharsets.UTF_8);
        return Answers.to(back, written > 0, page.t(written > 0 ? "training.obstacles.asked" : "training.obstacles.nobody", written), next);
    }

    @GetMapping("/kendala/{token}")
    String question(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        admitted(request);
        model.addAttribute("asked", ask.asked(token).orElseThrow(Answers::none).title());
        model.addAttribute("token", token);
        return "training/obstacles-ask";
    }

    private void admitted(HttpServletRequest request) {
        if (!limit.admits("kendala", request.getRemoteAddr(), PER_MINUTE)) throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }

    @PostMapping("/kendala/{token}")
    String answer(@PathVariable String token, @RequestParam(required = false) @Nullable List<String> kendala, @RequestParam(defaultValue = "") String catatan, @ModelAttribute("page") Page page,
            HttpServletRequest request, RedirectAttributes next) {
        admitted(request);
        ask.asked(token).orElseThrow(Answers::none);
        boolean well = ask.answer(token, kinds(kendala), note(catatan));
        return Answers.to("/kendala/" + token, well, page.t(well ? "training.obstacles.thanks" : "training.obstacles.choose"), next);
    }

    /** What is no kind of ours is left out. */
    static Set<ObstacleKind> kinds(@Nullable List<String> named) {
        var kinds = EnumSet.allOf(ObstacleKind.class);
        kinds.removeIf(kind -> named == null || !named.contains(kind.name()));
        return kinds;
    }

    /** Short enough, and without what may be the number of a person. */
    static String note(String text) {
        var clean = text.strip().replaceAll("\\d(?:[\\s.\\-]*\\d){15}", "…");
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }
}
