package id.lapau.procurement.overview;

import id.lapau.kernel.Rupiah;
import id.lapau.owner.OwnData;
import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import id.lapau.owner.OwnerCard;
import id.lapau.owner.OwnerThing;
import id.lapau.owner.OwnerThing.Item;
import id.lapau.platform.web.Page;
import id.lapau.procurement.overview.MakerViews.Maker;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The own offers, orders and earnings from the offices, on the owner's home and on a page of their own that leads on to the maker's page. */
@Controller
class OwnOrders implements OwnerCard, OwnData {

    private static final int AFTER_COURSES = 40;

    private final Makers makers;
    private final OwnerBusinesses businesses;
    private final OwnLinks links;

    OwnOrders(Makers makers, OwnerBusinesses businesses, OwnLinks links) {
        this.makers = makers;
        this.businesses = businesses;
        this.links = links;
    }

    @Override public int order() {
        return AFTER_COURSES;
    }

    @Override public List<Card> of(Owner owner, List<UUID> own, Page page) {
        var known = own.stream().flatMap(business -> makers.find(business).stream()).filter(OwnOrders::buys).toList();
        if (known.isEmpty()) return List.of();
        boolean waits = known.stream().anyMatch(maker -> !List.of("NOTHING", "WAIT").contains(maker.next().what()));
        return List.of(new Card(page.t("overview.mine.title"), String.join(" ", known.stream().map(maker -> next(maker, page)).distinct().toList()), "/saya/pengadaan", page.t("overview.mine.link"), waits));
    }

    private static boolean buys(Maker maker) {
        return !maker.invitations().isEmpty() || !maker.orders().isEmpty();
    }

    private static String next(Maker maker, Page page) {
        var next = maker.next();
        return page.t("overview.next." + next.what(), next.about(), page.date(next.day()), page.number(next.pieces()));
    }

    @GetMapping("/saya/pengadaan")
    String show(Owner owner, @ModelAttribute("page") Page page, Model model) {
        var own = businesses.ids(owner);
        var items = own.stream().flatMap(business -> makers.find(business).stream()).filter(OwnOrders::buys).map(maker -> item(maker, page)).toList();
        model.addAttribute("thing", new OwnerThing(page.t("overview.mine.title"), page.t("overview.mine.none"), items));
        return "owner/thing";
    }

    private Item item(Maker maker, Page page) {
        var year = maker.year();
        return new Item(maker.name(), next(maker, page), List.of(page.t("overview.mine.counts", maker.invitations().size(), maker.orders().size()),
                page.t("overview.mine.earned", String.valueOf(year.year()), page.rupiah(new Rupiah(year.earned())), page.rupiah(new Rupiah(year.paid())))),
                "/usaha-saya/" + links.token(UUID.fromString(maker.business())), page.t("overview.mine.open"));
    }

    @Override public String name() {
        return "pengadaan";
    }

    @Override public List<?> of(Owner owner, List<UUID> own) {
        return own.stream().flatMap(business -> makers.find(business).stream()).filter(OwnOrders::buys).toList();
    }
}
