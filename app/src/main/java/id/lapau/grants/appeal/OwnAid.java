package id.lapau.grants.appeal;

import id.lapau.grants.appeal.AppealViews.Status;
import id.lapau.kernel.Rupiah;
import id.lapau.owner.OwnData;
import id.lapau.owner.Owner;
import id.lapau.owner.OwnerCard;
import id.lapau.owner.OwnerThing;
import id.lapau.owner.OwnerThing.Item;
import id.lapau.platform.web.Page;
import id.lapau.registry.PersonId;
import id.lapau.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The own aid on the owner's home and on a page of its own, in the words of the public status page. */
@Controller
class OwnAid implements OwnerCard, OwnData {

    private static final int AFTER_BUSINESS = 20;

    private final Registry registry;
    private final StatusBook statuses;

    OwnAid(Registry registry, StatusBook statuses) {
        this.registry = registry;
        this.statuses = statuses;
    }

    private List<Status> statuses(Owner owner) {
        if (owner.person() == null) return List.of();
        return registry.find(new PersonId(owner.person())).map(facts -> facts.nik() == null ? List.<Status>of() : statuses.of(facts.nik())).orElse(List.of());
    }

    @Override public int order() {
        return AFTER_BUSINESS;
    }

    @Override public List<Card> of(Owner owner, List<UUID> businesses, Page page) {
        var found = statuses(owner);
        var text = found.isEmpty() ? page.t("appeal.own.none") : found.stream().map(status -> status.programme() + ": " + page.t(status.standing().messageKey()) + ".").collect(Collectors.joining(" "));
        boolean waits = found.stream().anyMatch(status -> status.standing() == PublicStanding.AT_BANK || !status.ticket().isEmpty());
        return List.of(new Card(page.t("appeal.own.title"), text, "/saya/bantuan", page.t("appeal.own.link"), waits));
    }

    @GetMapping("/saya/bantuan")
    String show(Owner owner, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("thing", new OwnerThing(page.t("appeal.own.title"), page.t("appeal.own.none"), statuses(owner).stream().map(status -> item(status, page)).toList()));
        return "owner/thing";
    }

    private static Item item(Status status, Page page) {
        var lines = new ArrayList<String>();
        status.reasons().forEach(reason -> lines.add(page.t(reason.messageKey()) + ". " + page.t(reason.nextKey())));
        if (!status.ministry().isEmpty()) lines.add(page.t("appeal.status.ministry", page.t(status.ministry())));
        if (!status.bank().isEmpty()) lines.add(page.t("appeal.status.bank", status.bank(), page.rupiah(new Rupiah(status.amount()))));
        if (status.standing() == PublicStanding.AT_BANK && status.collectBy() != null) lines.add(page.t("appeal.status.collect", page.date(status.collectBy())));
        lines.add(page.t(status.nextKey()));
        return new Item(status.programme(), page.t(status.standing().messageKey()), lines, status.ticket().isEmpty() ? null : "/status", page.t("appeal.own.appeal"));
    }

    @Override public String name() {
        return "bantuan";
    }

    @Override public List<?> of(Owner owner, List<UUID> businesses) {
        return statuses(owner).stream().map(status -> Map.of("program", status.programme(), "keadaan", status.standing(), "bank", status.bank(), "rupiah", status.amount())).toList();
    }
}
