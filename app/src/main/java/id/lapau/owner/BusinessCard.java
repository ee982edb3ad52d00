package id.lapau.owner;

import id.lapau.platform.web.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The own business on the home, and which papers it still needs. */
@Component
class BusinessCard implements OwnerCard {

    private static final int FIRST = 10;

    private final OwnBusinessBook book;

    BusinessCard(OwnBusinessBook book) {
        this.book = book;
    }

    @Override public int order() {
        return FIRST;
    }

    @Override public List<Card> of(Owner owner, List<UUID> businesses, Page page) {
        if (businesses.isEmpty()) return List.of(new Card(page.t("owner.business.title"), page.t("owner.business.none"), "/saya/usaha", page.t("owner.business.link"), true));
        var own = book.of(businesses);
        long missing = own.stream().mapToLong(one -> one.missing().size()).sum();
        var names = String.join(", ", own.stream().map(OwnBusiness::title).toList());
        return List.of(new Card(page.t("owner.business.title"), names + ". " + (missing == 0 ? page.t("owner.business.complete") : page.t("owner.business.missing", missing)), "/saya/usaha",
                page.t("owner.business.link"), own.stream().anyMatch(one -> one.missing().contains("NIB"))));
    }
}
