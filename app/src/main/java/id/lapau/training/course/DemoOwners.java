package id.lapau.training.course;

import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.BusinessFacts;
import id.lapau.registry.BusinessId;
import id.lapau.registry.ObstacleKind;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.Registry;
import id.lapau.registry.Sighting;
import id.lapau.registry.Source;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Thirty invented owners who want to learn, each with a business and something that keeps it from growing. */
@Component
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoOwners {

    private static final int ALL = 30;
    private static final List<String> FIRST = List.of("Ratna", "Yulia", "Marlina", "Desmawati", "Nurhayati", "Fitri", "Erni", "Yusnita", "Rosmanida", "Asnimar");
    private static final List<String> LAST = List.of("Sari", "Wati", "Gusti");
    private static final List<String> LINES = List.of("Keripik singkong", "Kue basah", "Rendang kemasan", "Jahit pakaian", "Warung nasi", "Kopi bubuk");
    private static final List<ObstacleKind> KINDS = List.of(ObstacleKind.MARKETING, ObstacleKind.LICENCE, ObstacleKind.CAPITAL, ObstacleKind.DIGITAL, ObstacleKind.PACKAGING,
            ObstacleKind.MARKETING, ObstacleKind.MANAGEMENT);

    private final Registry registry;
    private final Clock clock;

    DemoOwners(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Their businesses, found or created. */
    List<UUID> businesses() {
        var found = registry.recogniseAll(IntStream.range(0, ALL).mapToObj(this::sighting).toList(), Actor.SYSTEM).stream().map(each -> each.business().value()).toList();
        for (int i = 0; i < found.size(); i++) registry.hindered(new BusinessId(found.get(i)), Set.of(KINDS.get(i % KINDS.size())), "Dari kunjungan petugas", OfficeTime.today(clock).minusDays(90), Actor.SYSTEM);
        return found;
    }

    private Sighting sighting(int number) {
        var regency = Regions.bundled().nagariOf(new RegionCode("13.10"));
        var nagari = regency.get(number * 5 % regency.size()).code();
        var nik = new Nik("131099%02d1279%04d".formatted(41 + number % 28, 8_001 + number));
        var person = new PersonFacts(FIRST.get(number % FIRST.size()) + " " + LAST.get(number / FIRST.size()), nik, null, LocalDate.of(1979, 12, 1 + number % 28),
                PhoneNumber.read("0813%08d".formatted(70_000_000 + number)).orElseThrow(), "Jorong Pasar", nagari);
        return new Sighting(person, new BusinessFacts(LINES.get(number % LINES.size()), "", "Jorong Pasar", nagari, "", "", Rupiah.million(60 + number * 4L), null,
                OfficeTime.today(clock).minusDays(90)), Source.row("Peserta pelatihan (contoh).xlsx", "Peserta", number + 2));
    }
}
