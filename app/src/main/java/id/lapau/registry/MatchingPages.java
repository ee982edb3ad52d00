package id.lapau.registry;

import id.lapau.linkage.IndonesianPerson;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the program decides that two mentions are one person: the shipped model, its weights and how well it does. */
@Controller
class MatchingPages {

    @GetMapping("/pelaku/pencocokan")
    String show(Locale language, Model model) {
        model.addAttribute("matching", MatchingView.of(IndonesianPerson.model(), IndonesianPerson.figures(), language));
        return "registry/matching";
    }
}
