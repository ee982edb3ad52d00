package id.lapau.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Records for tests: one well-known person to be changed field by field, and whole villages with the mess of workbooks. */
final class Persons {

    static final PersonRecord SITI = new PersonRecord("a", "1310994107850003", "Siti Nurhayati", LocalDate.of(1985, 7, 1),
            "0812-6600-1234", "1310990101100017", "Jorong Koto Baru", "13.10.99.2001");

    private static final List<String> FIRST = List.of("Siti", "Ahmad", "Muhammad", "Dewi", "Rina", "Andi", "Yusuf", "Desmawati", "Syafrizal",
            "Zulkifli", "Nurhayati", "Elmiati", "Hendra", "Yulianti", "Erizal", "Mardiana", "Jasril", "Ramli", "Wahyuni", "Fitriani", "Rosmanidar", "Asrul");
    private static final List<String> LAST = List.of("Aminah", "Fauzi", "Saputra", "Marlina", "Effendi", "Kurniawan", "Rahmadani", "Susanti", "Hidayat",
            "Chaniago", "Tanjung", "Wulandari", "Permata", "Syahputra", "Oktavia", "Lestari", "Gunawan", "Maharani", "Siregar", "Basri", "Anggraini", "Pratama");

    private Persons() {}

    static PersonRecord named(PersonRecord of, String id, String name) {
        return new PersonRecord(id, of.nik(), name, of.birthDate(), of.phone(), of.kk(), of.address(), of.region());
    }

    static PersonRecord numbered(PersonRecord of, String id, String nik) {
        return new PersonRecord(id, nik, of.name(), of.birthDate(), of.phone(), of.kk(), of.address(), of.region());
    }

    static PersonRecord born(PersonRecord of, String id, @Nullable LocalDate date) {
        return new PersonRecord(id, of.nik(), of.name(), date, of.phone(), of.kk(), of.address(), of.region());
    }

    static PersonRecord only(String id, String nik, String name) {
        return new PersonRecord(id, nik, name, null, "", "", "", "");
    }

    /** People in households of three, some twice: the second record has the id of the first with a 'z' before it. */
    static List<PersonRecord> village(int people, double twice, long seed) {
        var random = new Random(seed);
        var records = new ArrayList<PersonRecord>(people);
        for (int i = 0; i < people; i++) {
            var person = person(i, random);
            records.add(person);
            if (random.nextDouble() < twice) records.add(messy(person, random));
        }
        Collections.shuffle(records, random);
        return records;
    }

    private static PersonRecord person(int i, Random random) {
        int household = i / 3;
        var born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
        boolean woman = random.nextBoolean();
        var nik = String.format("131099%02d%02d%02d%04d", born.getDayOfMonth() + (woman ? 40 : 0), born.getMonthValue(), born.getYear() % 100, 1 + i / 20_000 + random.nextInt(9));
        var name = pick(FIRST, random) + (random.nextInt(8) == 0 ? "" : " " + pick(FIRST, random)) + " " + pick(LAST, random);
        return new PersonRecord("p" + i, nik, name, born, "0812" + String.format("%08d", household * 7L % 100_000_000), String.format("131099010110%04d", household % 10_000).substring(0, 6)
                + String.format("%010d", household + 1), "Jorong " + pick(LAST, random) + " No " + household % 200, "13.10.99." + (2001 + household % 52));
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static PersonRecord messy(PersonRecord p, Random random) {
        var name = switch (random.nextInt(6)) {
            case 0 -> p.name().toUpperCase();
            case 1 -> "H. " + p.name() + ", S.Pd";
            case 2 -> String.join(" ", List.of(p.name().split(" ")).reversed());
            case 3 -> p.name().replace("u", "oe");
            default -> p.name();
        };
        var nik = switch (random.nextInt(5)) {
            case 0 -> p.nik().substring(0, 15) + "0";
            case 1 -> swapped(p.nik(), 4 + random.nextInt(11));
            case 2 -> new StringBuilder(p.nik()).deleteCharAt(random.nextInt(16)).toString();
            case 3 -> "";
            default -> p.nik();
        };
        return new PersonRecord("z" + p.id(), nik, name, random.nextInt(3) == 0 ? null : p.birthDate(), random.nextInt(3) == 0 ? "" : p.phone(),
                random.nextInt(3) == 0 ? "" : p.kk(), random.nextInt(3) == 0 ? "" : p.address(), p.region());
    }

    private static String swapped(String digits, int i) {
        return digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
    }
}
