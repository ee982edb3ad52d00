package id.lapau.procurement.overview;

import id.lapau.platform.VisitLimit;
import id.lapau.procurement.offer.MakerLinks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The same for the owner, on the own phone and by the own link; without a word on who the owner is. */
@Controller
class OwnPages {

    private static final int PER_MINUTE = 30;

    private final Makers makers;
    private final MakerLinks links;
    private final VisitLimit limit;

    OwnPages(Makers makers, MakerLinks links, VisitLimit limit) {
        this.makers = makers;
        this.links = links;
        this.limit = limit;
    }

    @GetMapping("/usaha-saya/{token}")
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        boolean admitted = limit.admits("usaha-saya", request.getRemoteAddr(), PER_MINUTE);
        Optional<UUID> business = admitted ? links.business(token) : Optional.empty();
        var maker = business.flatMap(makers::find);
        if (maker.isEmpty()) response.setStatus(admitted ? HttpStatus.NOT_FOUND.value() : HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute("admitted", admitted);
        model.addAttribute("token", token);
        model.addAttribute("maker", maker.orElse(null));
        return "overview/own";
    }
}
