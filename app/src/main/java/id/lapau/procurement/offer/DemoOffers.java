package id.lapau.procurement.offer;

import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.kernel.Rupiah;
import id.lapau.procurement.need.DemoPackages;
import id.lapau.procurement.need.DemoTitles;
import id.lapau.procurement.need.PackageSheet;
import id.lapau.procurement.need.PackageState;
import id.lapau.procurement.offer.OfferSheet.Way;
import id.lapau.registry.BusinessFacts;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.Registry;
import id.lapau.registry.Sighting;
import id.lapau.registry.Source;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Eighteen invented owners who sew, and what they offer to the packages of a demonstration. */
@Component
@Order(51)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoOffers implements ApplicationRunner {

    private static final int ALL = 18;
    private static final int OFFER_FIRST = 15;
    private static final int OFFER_NOW = 12;
    private static final int OFFER_BEFORE = 9;
    private static final int DAYS_AGO = 24;
    private static final List<String> FIRST = List.of("Rahma", "Nurlela", "Desi", "Yusmaniar", "Zainal", "Elvina", "Murniati", "Hendri", "Syamsiar");
    private static final List<String> LAST = List.of("Yanti", "Putri");
    private static final List<String> LINES = List.of("Jahit pakaian", "Konveksi seragam", "Jahit masker", "Bordir dan jahit", "Tas kain dan bordir");

    private final DemoPackages packages;
    private final MakeOffer make;
    private final Registry registry;
    private final Clock clock;

    DemoOffers(DemoPackages packages, MakeOffer make, Registry registry, Clock clock) {
        this.packages = packages;
        this.make = make;
        this.registry = registry;
        this.clock = clock;
    }

    @Override @Transactional
    public void run(ApplicationArguments arguments) {
        var first = packages.find(DemoTitles.CLOSED, PackageState.DRAFT).orElse(null);
        var second = packages.find(DemoTitles.OPEN, PackageState.DRAFT).orElse(null);
        var ordered = packages.find(DemoTitles.ORDERED, PackageState.DRAFT).orElse(null);
        if (first == null || second == null || ordered == null) return;
        var makers = registry.recogniseAll(IntStream.range(0, ALL).mapToObj(this::sighting).toList(), Actor.SYSTEM).stream().map(each -> each.business().value()).toList();
        packages.open(ordered.id(), 7);
        offers(ordered, makers.subList(4, 4 + OFFER_BEFORE), 1);
        packages.close(ordered.id());
        packages.earlier(ordered.id(), 2 * DAYS_AGO);
        packages.open(first.id(), 7);
        offers(first, makers.subList(0, OFFER_FIRST), 0);
        packages.close(first.id());
        packages.earlier(first.id(), DAYS_AGO);
        packages.open(second.id(), 9);
        offers(second, makers.subList(ALL - OFFER_NOW, ALL), 3);
        make.decline(second.id(), makers.getFirst(), Way.OWNER, Actor.SYSTEM);
    }

    private Sighting sighting(int number) {
        var regency = Regions.bundled().nagariOf(new RegionCode("13.10"));
        var nagari = regency.get((number * 3 + 1) % regency.size()).code();
        boolean woman = number % FIRST.size() != 4 && number % FIRST.size() != 7;
        int day = 1 + number;
        var nik = new Nik("131099%02d0682%04d".formatted(woman ? day + 40 : day, 6_001 + number));
        var name = FIRST.get(number % FIRST.size()) + " " + (woman ? LAST.get(number / FIRST.size()) : List.of("Efendi", "Saputra").get(number / FIRST.size()));
        var person = new PersonFacts(name, nik, null, LocalDate.of(1982, 6, day), PhoneNumber.read("0813%08d".formatted(61_000_000 + number)).orElseThrow(), "Jorong Pasar", nagari);
        return new Sighting(person, new BusinessFacts(LINES.get(number % LINES.size()), "", "Jorong Pasar", nagari, "", "", Rupiah.million(36 + number * 5L), null,
                OfficeTime.today(clock).minusDays(60)), Source.row("Pengrajin kain (contoh).xlsx", "Pengrajin", number + 2));
    }

    private void offers(PackageSheet sheet, List<UUID> makers, int shift) {
        var items = OfferItem.of(sheet);
        for (int i = 0; i < makers.size(); i++) {
            var form = OfferForm.read(items, OfficeTime.today(clock), fields(items, i + shift));
            make.offer(sheet.id(), makers.get(i), form, Map.of(), i % 4 == 3 ? Way.OFFICER : Way.OWNER, Actor.SYSTEM);
        }
    }

    /** Nobody offers everything; one is much dearer than the others, one much cheaper. */
    private static Map<String, String> fields(List<OfferItem> items, int maker) {
        var fields = new HashMap<String, String>();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0 && (maker + i) % 2 == 0) continue;
            var item = items.get(i);
            long price = item.highest() * switch (maker) { case 5 -> 100; case 9 -> 50; default -> 68 + maker % 5 * 3; } / 100;
            fields.put("price-" + item.id(), String.valueOf(price));
            fields.put("material-" + item.id(), String.valueOf(price * (50 + maker % 4 * 5) / 100));
            fields.put("perWeek-" + item.id(), String.valueOf((150 + maker % 6 * 70) / (item.highest() > 10_000 ? 3 : 1)));
            fields.put("minimum-" + item.id(), maker % 3 == 0 ? "200" : "");
        }
        return fields;
    }
}
