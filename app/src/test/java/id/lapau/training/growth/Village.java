package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import id.lapau.registry.BusinessFacts;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.Registry;
import id.lapau.registry.Sighting;
import id.lapau.registry.Source;
import id.lapau.testing.TestUsers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Invented businesses and the officers who look after them. */
final class Village {

    static final Officer RINA = new Officer(UUID.fromString("00000000-0000-7000-8000-00000000aa01"), "Rina", Role.VERIFIER, null);
    static final Officer SUTAN = new Officer(UUID.fromString("00000000-0000-7000-8000-00000000aa02"), "Sutan", Role.HEAD, null);
    static final Officer ELSEWHERE = new Officer(UUID.fromString("00000000-0000-7000-8000-00000000aa03"), "Desi", Role.NAGARI_OFFICER, new RegionCode("13.10.04.2001"));

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
}
