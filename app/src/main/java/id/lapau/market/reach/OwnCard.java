package id.lapau.market.reach;

import id.lapau.kernel.OfficeTime;
import id.lapau.owner.Owner;
import id.lapau.owner.OwnerCard;
import id.lapau.platform.web.Page;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** On the owner's home: how often the shop was looked at this week. */
@Component
class OwnCard implements OwnerCard {

    private static final int AFTER_ORDERS = 65;

    private final OwnBook book;
    private final Clock clock;

    OwnCard(OwnBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override public int order() {
        return AFTER_ORDERS;
    }

    @Override public List<Card> of(Owner owner, List<UUID> businesses, Page page) {
        return book.views(businesses, OfficeTime.today(clock)).map(views -> List.of(new Card(page.t("reach.own.card.title"),
                page.t("reach.own.card.text", page.number(views.now()), page.number(views.before())), NumbersPages.PATH, page.t("reach.own.card.link"), false))).orElse(List.of());
    }
}
