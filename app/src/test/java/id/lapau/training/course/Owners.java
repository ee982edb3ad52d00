package id.lapau.training.course;

import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.BusinessFacts;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.Recognition;
import id.lapau.registry.Registry;
import id.lapau.registry.Sighting;
import id.lapau.registry.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented owners with a business each; NIKs of the district 131099, which does not exist. */
final class Owners {

    static final String SITIUNG = "13.10.04.2001";

    private Owners() {}

    /** Businesses of owners number {@code from} to {@code from + count - 1}, each with a telephone. */
    static List<UUID> of(Registry registry, int from, int count) {
        var seen = IntStream.range(from, from + count).mapToObj(Owners::sighting).toList();
        return registry.recogniseAll(seen, Actor.SYSTEM).stream().map(Recognition::business).map(business -> business.value()).toList();
    }

    static String nik(int number) {
        return "131099" + (number % 28 + 41) + "0385" + "%04d".formatted(number + 1);
    }

    private static Sighting sighting(int number) {
        var nagari = new RegionCode(SITIUNG);
        var name = "Pemilik " + (char) ('A' + number % 26) + (char) ('a' + number / 26 % 26) + " Nomor" + number;
        var person = new PersonFacts(name, new Nik(nik(number)), null, LocalDate.of(1985, 3, number % 28 + 1), PhoneNumber.read("0812" + (30000000 + number)).orElseThrow(), "Jorong Pasar", nagari);
        return new Sighting(person, new BusinessFacts("Keripik " + number, "", "Jorong Pasar", nagari, "", "", Rupiah.million(100), null, LocalDate.of(2020, 10, 22)), Source.row("Peserta.xlsx", "Sheet1", number));
    }

    static void haveObstacle(JdbcClient sql, List<UUID> businesses, String kind) {
        for (var business : businesses)
            sql.sql("insert into registry.obstacle (business, kind, note, noted_on, noted_by, noted_by_name) values (:b, :kind, 'Belum punya toko daring', '2020-10-22', :by, 'Rina')")
                    .param("b", business).param("kind", kind).param("by", UUID.randomUUID()).update();
    }
}
