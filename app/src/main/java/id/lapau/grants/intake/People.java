package id.lapau.grants.intake;

import id.lapau.grants.intake.FileRows.Placed;
import id.lapau.kernel.Actor;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.OfficeTime;
import id.lapau.registry.BusinessFacts;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.Recognition;
import id.lapau.registry.Registry;
import id.lapau.registry.Sighting;
import id.lapau.registry.Source;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the registry who the applicants are. */
@Component
class People {

    private final Registry registry;
    private final Clock clock;

    People(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * @param how       {@code NEW}, {@code KNOWN} or {@code DOUBTFUL}
     * @param lookalike whom a doubtful one may be, and why in {@code doubt}
     */
    record Known(UUID person, UUID business, String how, @Nullable UUID lookalike, String doubt) {}

    /** In the order of the rows. */
    List<Known> recognise(List<Placed> rows, Actor by) {
        var today = OfficeTime.today(clock);
        return registry.recogniseAll(rows.stream().map(row -> sighting(row, today)).toList(), by).stream().map(People::known).toList();
    }

    private static Sighting sighting(Placed row, LocalDate today) {
        var a = row.applicant();
        var nik = a.nik() instanceof NikReading.Valid(var valid, var _) ? valid : null;
        var address = a.businessAddress().isEmpty() ? a.address() : a.businessAddress();
        return new Sighting(new PersonFacts(a.name(), nik, a.kk(), a.birthDate(), a.phone(), a.address(), row.nagari()),
                new BusinessFacts(a.line(), a.businessName(), address, row.nagari(), a.nib(), a.sku(), a.yearlySales(), a.netAssets(), today),
                Source.row(a.ref().file(), a.ref().sheet(), a.ref().row()));
    }

    private static Known known(Recognition recognition) {
        var person = recognition.person().value();
        var business = recognition.business().value();
        return switch (recognition) {
            case Recognition.Known _ -> new Known(person, business, "KNOWN", null, "");
            case Recognition.Created _ -> new Known(person, business, "NEW", null, "");
            case Recognition.Doubtful doubtful -> new Known(person, business, "DOUBTFUL", doubtful.lookalike().value(), doubtful.evidence());
        };
    }
}
