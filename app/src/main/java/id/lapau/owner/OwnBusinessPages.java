package id.lapau.owner;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The own business: what the office knows of it, and how to get the papers that are missing. */
@Controller
class OwnBusinessPages {

    private final OwnerBusinesses businesses;
    private final OwnBusinessBook book;

    OwnBusinessPages(OwnerBusinesses businesses, OwnBusinessBook book) {
        this.businesses = businesses;
        this.book = book;
    }

    @GetMapping("/saya/usaha")
    String show(Owner owner, Model model) {
        var own = businesses.ids(owner);
        model.addAttribute("businesses", own.isEmpty() ? List.of() : book.of(own));
        return "owner/business";
    }
}
