package id.lapau.market.reach;

import id.lapau.kernel.OfficeTime;
import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For the owner: who looks at the own shop, and what came of it. */
@Controller
class NumbersPages {

    static final String PATH = "/saya/lapak/angka";

    private final OwnBook book;
    private final OwnerBusinesses businesses;
    private final Clock clock;

    NumbersPages(OwnBook book, OwnerBusinesses businesses, Clock clock) {
        this.book = book;
        this.businesses = businesses;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(Owner owner, Model model) {
        model.addAttribute("shops", book.of(businesses.ids(owner), OfficeTime.today(clock)));
        return "reach/own";
    }
}
