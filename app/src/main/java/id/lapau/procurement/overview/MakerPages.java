package id.lapau.procurement.overview;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One maker, as officers see it. */
@Controller("overviewMakerPages")
class MakerPages {

    private final Makers makers;

    MakerPages(Makers makers) {
        this.makers = makers;
    }

    @GetMapping("/belanja/pembuat/{business:[0-9a-f-]{36}}")
    String show(@PathVariable UUID business, Model model) {
        model.addAttribute("maker", makers.find(business).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "overview/maker";
    }
}
