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

    private static final Logger LOG = LoggerFactory.getLogger(DemoShops.class);
    private static final int MONTHS = 16;
    private static final Map<String, List<String>> NAMES = Map.of("Keripik balado", List.of("Keripik %s", "Dapur Uni %s", "Balado %s"), "Kue kering", List.of("Kue %s", "Toples %s", "Dapur Kue %s"),
            "Tenun dan sulam", List.of("Tenun %s", "Sulaman %s", "Galeri %s"), "Kopi bubuk", List.of("Kopi %s", "Kedai Kopi %s", "Kebun %s"));

    private final DemoShopBook book;
    private final DemoPictures pictures;
    private final Registry registry;
    private final Audit audit;
    private final Clock clock;

    DemoShops(DemoShopBook book, DemoPictures pictures, Registry registry, Audit audit, Clock clock) {
        this.book = book;
        this.pictures = pictures;
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    @Override @Transactional
    public void run(ApplicationArguments arguments) {
        if (book.any()) return;
        LOG.info("Demo data, once: opening three hundred shops …");
        var today = OfficeTime.today(clock);
        var sellers = book.businesses();
        var chosen = IntStream.range(0, sellers.size()).filter(number -> number % 8 < 5).mapToObj(sellers::get).toList();
        book.pictures(pictures.painted());
        book.write(IntStream.range(0, chosen.size()).mapToObj(number -> shop(number, chosen.get(number), today)).toList());
        book.tallies(today);
        freed(chosen, today);
        audit.record(Actor.SYSTEM, "DEMO_SHOPS_WRITTEN", new Audit.Subject("demo", "market"), null, Map.of("shops", chosen.size()), null);
    }

    private static DemoShop shop(int number, DemoBusiness business, LocalDate today) {
        var names = NAMES.getOrDefault(business.line(), List.of("Lapak %s"));
        var name = names.get(number % names.size()).formatted(business.owner());
        var state = number % 50 == 7 ? "SUBMITTED" : number % 100 == 33 ? "PAUSED" : number % 100 == 61 ? "REFUSED" : "LIVE";
        var goods = DemoGoods.of(business.line());
        int many = number % 10 == 0 ? goods.size() : 3 + number % 3;
        var products = IntStream.range(0, many).mapToObj(i -> product(number, i, goods.get((number + i) % goods.size()).of(number))).toList();
        return new DemoShop(number, business, name, slug(name), state, opened(number, today), products);
    }

    /** Half of them were there from the start, the rest opened month by month. */
    private static LocalDate opened(int number, LocalDate today) {
        return today.minusMonths(number % 2 == 0 ? MONTHS + 1 : 1 + number % MONTHS).withDayOfMonth(1 + number % 27);
    }

    private static DemoProduct product(int shop, int place, DemoGoods goods) {
        boolean bare = (shop + 3 * place) % 23 == 0;
        var state = (shop + place) % 41 == 5 ? "HIDDEN" : "LIVE";
        Integer stock = goods.lead() > 0 ? null : Integer.valueOf((shop * 7 + place * 13) % 37 == 0 ? 0 : 4 + (shop * 11 + place * 5) % 60);
        return new DemoProduct(goods, slug(goods.name()), stock, state, bare ? "" : picture(goods, shop), (shop + place) % 6 == 0 ? picture(goods, shop + 1) : "");
    }

    private static String picture(DemoGoods goods, int number) {
        return DemoPictures.name(goods.motif(), number % DemoPictures.VARIANTS);
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
