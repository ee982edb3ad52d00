package id.lapau.procurement.need;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offices of a demonstration and what they need: some waiting, one returned, three packages ready to be opened and one being put together. */
@Component
@Order(50)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoNeeds implements ApplicationRunner {

    private static final Officer DESK = new Officer(Actor.SYSTEM.id(), Actor.SYSTEM.name(), Role.ADMIN, null);

    private final KeepCatalogue keep;
    private final ItemBook items;
    private final PlaceBook places;
    private final OfficeBook offices;
    private final AskForGoods ask;
    private final MakePackage make;
    private final Clock clock;

    DemoNeeds(KeepCatalogue keep, ItemBook items, PlaceBook places, OfficeBook offices, AskForGoods ask, MakePackage make, Clock clock) {
        this.keep = keep;
        this.items = items;
        this.places = places;
        this.offices = offices;
        this.ask = ask;
        this.make = make;
        this.clock = clock;
    }

    @Override @Transactional
    public void run(ApplicationArguments arguments) {
        if (!offices.all().isEmpty()) return;
        var health = office("Dinas Kesehatan", "dr. Rahmi Putri, Kepala Dinas");
        var schools = office("Dinas Pendidikan", "Syafrizal, Kepala Dinas");
        var rescue = office("BPBD", "Eka Putra, Kepala Pelaksana");
        offices.free().entrySet().stream().filter(account -> account.getValue().endsWith("(pembeli)")).findFirst().ifPresent(account -> keep.join(health, UUID.fromString(account.getKey()), DESK));
        var bag = item("TAS-KAIN", "Tas kain belanja", "Kain blacu 35 × 40 cm, tali jahit ganda", "tas, jahit, konveksi, bordir");
        var snack = item("KUE-RAPAT", "Kue kotak rapat", "Tiga jenis kue dan air minum, dalam kotak", "kue, keripik, lontong, warung");
        packages(health, schools, rescue, bag, snack);
        waiting(health, schools, rescue, bag);
    }

    private UUID office(String name, String signatory) {
        return done(keep.office(null, name, "Jalan Contoh, Pulau Punjung", signatory, DESK));
    }

    private UUID item(String code, String name, String specification, String lines) {
        return done(keep.item(null, new ItemForm(code, name, "buah", specification, "", lines, 0), DESK));
    }

    private static UUID done(Kept kept) {
        if (kept instanceof Kept.Done(var id)) return id;
        throw new IllegalStateException("the demonstration could not be written: " + kept);
    }

    private UUID mask(String type) {
        return items.search("MASKER-SNI-" + type).getFirst().id();
    }

    private UUID need(UUID office, UUID item, int place, int quantity, int days, long ceiling) {
        var at = places.search("Kantor Wali Nagari").get(place).id();
        var form = new NeedForm(office, item, at, String.valueOf(quantity), OfficeTime.today(clock).plusDays(days), String.valueOf(ceiling), "5.1.02.01.01.0024", "", 0);
        return done(ask.write(form, DESK));
    }

    private UUID submitted(UUID office, UUID item, int place, int quantity, int days, long ceiling) {
        return done(ask.submit(need(office, item, place, quantity, days, ceiling), DESK));
    }

    private void packages(UUID health, UUID schools, UUID rescue, UUID bag, UUID snack) {
        done(make.make(DemoTitles.DRAFT, List.of(submitted(rescue, snack, 5, 400, 30, 15_000), submitted(health, snack, 5, 250, 30, 14_000)), DESK));
        done(make.make(DemoTitles.ORDERED, List.of(submitted(health, mask("A"), 2, 4_000, 26, 5_500), submitted(health, mask("A"), 11, 3_200, 26, 5_500), submitted(rescue, mask("A"), 20, 1_800, 19, 5_500)), DESK));
        done(make.make(DemoTitles.CLOSED, List.of(submitted(health, mask("A"), 0, 8_000, 45, 5_500), submitted(schools, mask("A"), 0, 4_000, 45, 5_000), submitted(rescue, mask("A"), 7, 6_000, 52, 5_500),
                submitted(health, mask("B"), 14, 3_000, 45, 8_000)), DESK));
        done(make.make(DemoTitles.OPEN, List.of(submitted(schools, mask("A"), 3, 9_000, 60, 5_500), submitted(schools, mask("A"), 21, 5_000, 67, 5_500), submitted(health, bag, 3, 2_500, 60, 18_000)), DESK));
    }

    private void waiting(UUID health, UUID schools, UUID rescue, UUID bag) {
        submitted(schools, mask("C"), 9, 600, 50, 11_000);
        submitted(rescue, bag, 12, 800, 40, 17_500);
        submitted(health, mask("B"), 30, 1_500, 55, 8_000);
        done(ask.giveBack(submitted(health, bag, 18, 5_000, 20, 45_000), "Harga tertinggi jauh di atas pasar; periksa lagi.", DESK));
        done(ask.cancel(need(schools, mask("C"), 40, 100, 25, 12_000), "Digabung dengan kebutuhan lain.", DESK));
        need(health, mask("A"), 33, 2_000, 70, 5_500);
    }
}
