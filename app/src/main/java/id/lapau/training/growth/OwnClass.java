package id.lapau.training.growth;

import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import id.lapau.owner.OwnerCard;
import id.lapau.owner.OwnerThing;
import id.lapau.owner.OwnerThing.Item;
import id.lapau.platform.web.Page;
import id.lapau.registry.SizeClass;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The own size class and what is missing to the next one, on the owner's home and on a page of its own. */
@Controller
class OwnClass implements OwnerCard {

    private static final int LAST = 70;

    private final LadderViews ladders;
    private final OwnerBusinesses businesses;

    OwnClass(LadderViews ladders, OwnerBusinesses businesses) {
        this.ladders = ladders;
        this.businesses = businesses;
    }

    @Override public int order() {
        return LAST;
    }

    @Override public List<Card> of(Owner owner, List<UUID> own, Page page) {
        var text = own.stream().flatMap(business -> ladders.anybodysLadder(business).stream()).map(ladder -> ladder.head().title() + ": " + size(ladder, page) + ".").toList();
        return text.isEmpty() ? List.of() : List.of(new Card(page.t("growth.own.title"), String.join(" ", text), "/saya/kelas", page.t("growth.own.link"), false));
    }

    private static String size(LadderView ladder, Page page) {
        return ladder.today() == null ? page.t("growth.own.unknown") : page.t("registry.size." + ladder.today().size());
    }

    @GetMapping("/saya/kelas")
    String show(Owner owner, @ModelAttribute("page") Page page, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        var items = businesses.of(owner).stream().flatMap(business -> ladders.anybodysLadder(business.id()).stream()).map(ladder -> item(ladder, page)).toList();
        model.addAttribute("thing", new OwnerThing(page.t("growth.own.title"), page.t("growth.own.none"), items));
        return "owner/thing";
    }

    private static Item item(LadderView ladder, Page page) {
        var today = ladder.today();
        if (today == null) return new Item(ladder.head().title(), page.t("growth.own.unknown"), List.of(page.t("growth.own.tell")), null, "");
        if (ladder.gaps().isEmpty()) return new Item(ladder.head().title(), size(ladder, page), List.of(), null, "");
        var next = page.t("growth.gap.title", page.t("registry.size." + SizeClass.values()[today.size().ordinal() + 1]));
        var gaps = ladder.gaps().stream().map(gap -> page.t("growth.gap." + gap.of(), page.rupiah(gap.limit()), page.rupiah(gap.missing())));
        return new Item(ladder.head().title(), size(ladder, page), Stream.concat(Stream.of(next), gaps).toList(), null, "");
    }
}
