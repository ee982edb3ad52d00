package id.lapau.platform.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The home page: what waits for the viewer, then every desk in the order of the work. */
@Controller
class Home {

    private final List<HomeCard> cards;

    Home(ObjectProvider<HomeCard> cards) {
        this.cards = cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
    }

    @GetMapping("/")
    String home(@ModelAttribute("page") Page page, Authentication viewer, Model model) {
        var granted = viewer.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
        var desks = cards.stream().filter(card -> granted.contains(card.permission()))
                .map(card -> new HomeCard.Desk(card.order() < 10 ? card.order() : 0, card.render(page))).toList();
        model.addAttribute("desks", desks);
        model.addAttribute("waiting", desks.stream().filter(desk -> desk.content().todo() != null).toList());
        return "platform/home";
    }
}
