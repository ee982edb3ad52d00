package id.lapau.market.find;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.market.find.KeepCollection.Step;
import id.lapau.market.shop.ProductView;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Collections of a demonstration, once its shops are there: two in season, one that is being put together. */
@Component
@Order(95)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoCollections implements ApplicationRunner {

    private static final Officer DESK = new Officer(Actor.SYSTEM.id(), Actor.SYSTEM.name(), Role.ADMIN, null);
    private static final int PRODUCTS = 12;

    private final CollectionBook book;
    private final KeepCollection keep;
    private final Search search;
    private final Clock clock;

    DemoCollections(CollectionBook book, KeepCollection keep, Search search, Clock clock) {
        this.book = book;
        this.keep = keep;
        this.search = search;
        this.clock = clock;
    }

    @Override @Transactional
    public void run(ApplicationArguments arguments) {
        if (!book.search("", "").isEmpty()) return;
        collection("Oleh-oleh khas Dharmasraya", "Yang dibawa pulang tamu: renyah, manis, dan tahan di jalan.", "keripik", 0, true);
        collection("Musim panen", "Langsung dari kebun dan sawah selama panen.", "beras madu kopi", 60, true);
        collection("Persiapan lebaran", "Kue, lauk dan baju untuk hari raya.", "kue", 120, false);
    }

    private void collection(String title, String words, String asked, int days, boolean published) {
        var today = OfficeTime.today(clock);
        var form = new CollectionForm(title, "", words, days == 0 ? null : today.minusDays(10), days == 0 ? null : today.plusDays(days), 0);
        if (!(keep.write(null, form, DESK) instanceof Kept.Done(UUID id))) throw new IllegalStateException("the demonstration could not be written: " + title);
        search.find(Asked.EVERYTHING.saying(asked), "id").products().stream().limit(PRODUCTS).map(ProductView::id).forEach(product -> keep.step(id, product, Step.ADD, DESK));
        if (published) keep.move(id, CollectionState.PUBLISHED, DESK);
    }
}
