package id.lapau.market.reach;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.market.reach.DemoShopBook.DemoBusiness;
import id.lapau.market.reach.DemoShopBook.DemoProduct;
import id.lapau.market.reach.DemoShopBook.DemoShop;
import id.lapau.registry.BusinessId;
import id.lapau.registry.ObstacleKind;
import id.lapau.registry.Registry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Three hundred shops of a demonstration with what they sell, and a year in which they were looked at: the same at every first start. Written by SQL,
 * because through the owners' own doors the pictures alone would take a minute.
 */
@Component
@Order(60)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoShops implements ApplicationRunner {

    static final int VARIANTS = 3;
    private static final Logger LOG = LoggerFactory.getLogger(DemoShops.class);
    private static final int MONTHS = 16;
    private static final Map<String, List<String>> NAMES = Map.of("Keripik balado", List.of("Keripik %s", "Dapur Uni %s", "Balado %s"), "Kue kering", List.of("Kue %s", "Toples %s", "Dapur Kue %s"),
            "Tenun dan sulam", List.of("Tenun %s", "Sulaman %s", "Galeri %s"), "Kopi bubuk", List.of("Kopi %s", "Kedai Kopi %s", "Kebun %s"));

    private final DemoShopBook book;
    private final Registry registry;
    private final Audit audit;
    private final Clock clock;

    DemoShops(DemoShopBook book, Registry registry, Audit audit, Clock clock) {
        this.book = book;
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    @Override @Transactional
    public void run(ApplicationArguments arguments) {
        if (book.any()) return;
        LOG.info("Demo data, once: painting what three hundred shops sell …");
        var today = OfficeTime.today(clock);
        keepPictures();
        var sellers = book.businesses();
        var chosen = IntStream.range(0, sellers.size()).filter(number -> number % 8 < 5).mapToObj(sellers::get).toList();
        for (int number = 0; number < chosen.size(); number++) write(number, chosen.get(number), today);
        book.photos();
        book.tallies(today);
        freed(chosen, today);
        audit.record(Actor.SYSTEM, "DEMO_SHOPS_WRITTEN", new Audit.Subject("demo", "market"), null, Map.of("shops", chosen.size()), null);
    }

    private void keepPictures() {
        record Wanted(Motif motif, int variant) {}
        record Painted(String name, StillLife.Drawn drawn) {}
        Arrays.stream(Motif.values()).flatMap(motif -> IntStream.range(0, VARIANTS).mapToObj(variant -> new Wanted(motif, variant))).toList().parallelStream()
                .map(each -> new Painted(each.motif.name() + each.variant, StillLife.draw(each.motif, each.variant))).toList()
                .forEach(each -> book.picture(each.name, each.drawn));
    }

    private void write(int number, DemoBusiness business, LocalDate today) {
        var names = NAMES.getOrDefault(business.line(), List.of("Lapak %s"));
        var name = names.get(number % names.size()).formatted(business.owner());
        var state = number % 50 == 7 ? "SUBMITTED" : number % 100 == 33 ? "PAUSED" : number % 100 == 61 ? "REFUSED" : "LIVE";
        var goods = DemoGoods.of(business.line());
        var products = new ArrayList<DemoProduct>();
        int many = number % 10 == 0 ? goods.size() : 3 + number % 3;
        for (int i = 0; i < many; i++) products.add(product(number, i, goods.get((number + i) % goods.size()).of(number)));
        book.add(new DemoShop(number, business, name, slug(name), state, opened(number, today)), products);
    }

    /** Half of them were there from the start, the rest opened month by month. */
    private static LocalDate opened(int number, LocalDate today) {
        return today.minusMonths(number % 2 == 0 ? MONTHS + 1 : 1 + number % MONTHS).withDayOfMonth(1 + number % 27);
    }

    private static DemoProduct product(int shop, int place, DemoGoods goods) {
        boolean bare = (shop + 3 * place) % 23 == 0;
        var state = (shop + place) % 41 == 5 ? "HIDDEN" : "LIVE";
        Integer stock = goods.lead() > 0 ? null : Integer.valueOf((shop * 7 + place * 13) % 37 == 0 ? 0 : 4 + (shop * 11 + place * 5) % 60);
        return new DemoProduct(goods, slug(goods.name()), stock, state, bare ? "" : goods.motif().name() + shop % VARIANTS, (shop + place) % 6 == 0 ? goods.motif().name() + (shop + 1) % VARIANTS : "");
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** Forty of them once said that marketing held them back, and no longer do. */
    private void freed(List<DemoBusiness> chosen, LocalDate today) {
        for (int number = 4; number < chosen.size(); number += 7) {
            var business = new BusinessId(chosen.get(number).id());
            registry.hindered(business, Set.of(ObstacleKind.MARKETING), "Penjualan macet sejak pasar sepi", today.minusMonths(11), Actor.SYSTEM);
            registry.freed(business, ObstacleKind.MARKETING, today.minusMonths(1 + number % 8), Actor.SYSTEM);
        }
    }
}
