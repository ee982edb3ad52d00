package id.lapau.registry;

import id.lapau.kernel.KkNumber;
import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Rupiah;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Mentions of invented persons; NIKs of the district 131099, which does not exist. */
record Sightings(String name, @Nullable Nik nik, @Nullable KkNumber kk, @Nullable LocalDate born, @Nullable PhoneNumber phone, String address,
        String nagari, String line, String row) {

    static final String SITIUNG = "13.10.04.2001";
    static final String SIGUNTUR = "13.10.04.2002";

    static Sightings of(String name, @Nullable String nik) {
        return new Sightings(name, nik == null ? null : new Nik(nik), null, null, null, "Jorong Pasar", SITIUNG, "Warung", "1");
    }

    /** The n-th possible NIK of a man born on 10 March 1980. */
    static String nik(int n) {
        return "131099100380" + String.format("%04d", n);
    }

    Sightings kk(String digits) {
        return new Sightings(name, nik, new KkNumber(digits), born, phone, address, nagari, line, row);
    }

    Sightings born(String date) {
        return new Sightings(name, nik, kk, LocalDate.parse(date), phone, address, nagari, line, row);
    }

    Sightings phone(String number) {
        return new Sightings(name, nik, kk, born, PhoneNumber.read(number).orElseThrow(), address, nagari, line, row);
    }

    Sightings address(String text) {
        return new Sightings(name, nik, kk, born, phone, text, nagari, line, row);
    }

    Sightings nagari(String code) {
        return new Sightings(name, nik, kk, born, phone, address, code, line, row);
    }

    Sightings line(String text) {
        return new Sightings(name, nik, kk, born, phone, address, nagari, text, row);
    }

    Sightings row(int number) {
        return new Sightings(name, nik, kk, born, phone, address, nagari, line, String.valueOf(number));
    }

    Sighting seen() {
        var region = new RegionCode(nagari);
        return new Sighting(new PersonFacts(name, nik, kk, born, phone, address, region),
                new BusinessFacts(line, "", address, region, "", "", Rupiah.million(100), null, LocalDate.of(2020, 10, 22)),
                Source.row("Sitiung.xlsx", "Sheet1", Integer.parseInt(row)));
    }
}
