package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.BusinessFacts;
import id.lapau.registry.BusinessId;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.Registry;
import id.lapau.registry.Sighting;
import id.lapau.registry.Snapshot;
import id.lapau.registry.Snapshots;
import id.lapau.registry.Source;
import id.lapau.testing.TestUsers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Invented businesses and the officers who look after them. */
final class Village {

    static final Officer RINA = new Officer(UUID.fromString("00000000-0000-7000-8000-00000000aa01"), "Rina", Role.VERIFIER, null);
    static final Officer SUTAN = new Officer(UUID.fromString("00000000-0000-7000-8000-00000000aa02"), "Sutan", Role.HEAD, null);
    static final Officer ELSEWHERE = new Officer(UUID.fromString("00000000-0000-7000-8000-00000000aa03"), "Desi", Role.NAGARI_OFFICER, new RegionCode("13.10.04.2001"));

    /** When the course of {@link #measured} ended. */
    static final LocalDate COURSE = LocalDate.of(2022, 7, 15);

    private Village() {}

    static Nik nik(int number) {
        return new Nik("131099150485" + String.format("%04d", number));
    }

    /** A business of which nothing is noted yet. */
    static UUID business(Registry registry, String owner, int number, String line) {
        var person = new PersonFacts(owner, nik(number), null, null, PhoneNumber.read("0812" + (60_000_000 + number)).orElseThrow(), "Jorong Pasar", TestUsers.NAGARI);
        var business = new BusinessFacts(line, "", "Jorong Pasar", TestUsers.NAGARI, "", "", null, null, LocalDate.of(2021, 1, 1));
        return registry.recogniseAll(List.of(new Sighting(person, business, Source.row("Sitiung.xlsx", "Sheet1", number))), Actor.SYSTEM).getFirst().business().value();
    }

    /** Businesses with a year of sales around {@link #COURSE}; after it the first ones sell more. */
    static List<UUID> measured(Registry registry, Snapshots snapshots, int all, int took, double effect) {
        var chance = new Random(7);
        var businesses = IntStream.range(0, all).mapToObj(i -> business(registry, "Peserta " + (char) ('A' + i % 26) + (char) ('A' + i / 26), 1_000 + i, "Kue basah")).toList();
        var told = new ArrayList<Snapshot>();
        for (int i = 0; i < all; i++) for (int month = -6; month <= 5; month++) {
            double sales = Math.log(5e6) + 0.05 * chance.nextGaussian() + (i < took && month > 0 ? effect : 0);
            told.add(new Snapshot(new BusinessId(businesses.get(i)), COURSE.plusMonths(month), new Rupiah(Math.round(Math.exp(sales))), null, null, 2, Set.of(), Set.of(),
                    new Source(Source.Kind.OFFICER, "Rina")));
        }
        snapshots.record(told, "", Actor.SYSTEM);
        return businesses;
    }
}
