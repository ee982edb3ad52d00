package id.lapau.demo;

import id.lapau.demo.Proposed.Damage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Wrong NIKs of every kind, each checked against the register so that it is wrong in exactly that way. */
final class WrongNiks {

    private static final List<String> NOWHERE = List.of("00", "10", "20", "29", "39", "40", "50", "60", "70", "77", "88", "90", "99");
    private static final List<String> NO_REGENCY = List.of("1398", "1399", "1313", "1320", "1345", "1397", "1350");
    private static final int PATIENCE = 300;

    private final Settings settings;
    private final NikRegister register;
    private final Dice dice;
    private final NamePool names;
    private final Map<Long, Person> byNik = new HashMap<>();
    private int strangers;

    WrongNiks(Settings settings, List<Person> people, NikRegister register) {
        this.settings = settings;
        this.register = register;
        dice = new Dice(settings.seed(), "wrong niks");
        names = new NamePool(new Dice(settings.seed(), "strangers"));
        for (var person : people) byNik.put(person.nik(), person);
    }

    /** A possible number that nobody has; one in three belongs to somebody of whom the register knows nothing. */
    Proposed notInRegister(Proposed row) {
        var unknown = register.unknown();
        return dice.chance(0.3) ? stranger(row, unknown) : row.withNik(unknown);
    }

    private Proposed stranger(Proposed row, String nik) {
        var host = row.person();
        boolean woman = nik.charAt(6) >= '4';
        var born = LocalDate.of(1900 + Integer.parseInt(nik.substring(10, 12)), Integer.parseInt(nik.substring(8, 10)), Integer.parseInt(nik.substring(6, 8)) % 40);
        if (born.getYear() < 1940) born = born.plusYears(100);
        var name = names.name(dice.chance(0.3) ? NamePool.Culture.JAVANESE : NamePool.Culture.MINANG, woman, born.getYear());
        var card = register.issueCard(settings.asOf().minusDays(dice.between(100, 3_000)));
        var person = new Person(host.number(), Long.parseLong(nik), name, born, woman, card, Person.Status.ALIVE, host.nagari(), host.jorong());
        var id = "X" + String.valueOf(100_000 + ++strangers).substring(1);
        return new Proposed(id, person, row.business(), nik, row.damage(), row.empty(), row.codes(), row.copy());
    }

    Proposed anomalous(Proposed row) {
        while (true) {
            var digits = impossible(register.unknown());
            if (Names.distance(digits, row.niks()) < 4) continue;
            if (register.lonely(digits)) return row.withNik(digits);
        }
    }

    private String impossible(String nik) {
        return switch (dice.below(7)) {
            case 0 -> dice.one(NOWHERE) + nik.substring(2);
            case 1 -> dice.one(NO_REGENCY) + nik.substring(4);
            case 2 -> nik.substring(0, 6) + dice.one("32", "35", "38", "00", "40", "72", "79") + nik.substring(8);
            case 3 -> nik.substring(0, 8) + dice.one("13", "00", "19", "25") + nik.substring(10);
            case 4 -> nik.substring(0, 12) + "0000";
            case 5 -> dice.one("1", "3", "9", "7").repeat(16);
            default -> dice.chance(0.5) ? nik.substring(0, 14) : nik.substring(0, 9) + dice.below(10) + nik.substring(9);
        };
    }

    /**
     * The number of another living person of clearly other name, who is on no list and is not proposed; no typing error
     * makes of it the number of somebody of this name. In a crowded register each number has so many neighbours that one of
     * them shares an initial: after some patience that is put up with.
     */
    Proposed ofAnother(Proposed row, Pool pool) {
        var name = row.person().name();
        var looked = new AtomicInteger();
        var other = pool.take(p -> p.kk() != row.person().kk() && Names.distance(p.nikDigits(), row.niks()) > 3 && Names.clearlyOther(p.name(), name)
                && lonelyAmong(register.near(p.nikDigits()), name, looked.incrementAndGet() > PATIENCE));
        return row.withNik(other.nikDigits());
    }

    private boolean lonelyAmong(List<Long> near, String name, boolean crowded) {
        return near.stream().map(nik -> byNik.get(nik).name()).allMatch(one -> crowded ? Names.unlike(one, name) : Names.clearlyOther(one, name));
    }

    /** The right number spoilt on the way, so that it became nobody else's. */
    Proposed damaged(Proposed row, boolean csv) {
        while (true) {
            var how = dice.one(csv ? List.of(Damage.EATEN, Damage.SCIENTIFIC, Damage.LOST, Damage.SWAPPED) : List.of(Damage.EATEN, Damage.EATEN, Damage.LOST, Damage.SWAPPED));
            var spoilt = spoilt(row.niks(), how);
            if (!spoilt.equals(row.niks()) && (spoilt.length() != 16 || !register.taken(Long.parseLong(spoilt)))) return row.damaged(how, spoilt);
        }
    }

    private String spoilt(String nik, Damage how) {
        int at = dice.between(6, 14);
        return switch (how) {
            case NONE -> nik;
            case EATEN -> nik.substring(0, 15) + "0";
            case SCIENTIFIC -> scientific(nik);
            case LOST -> nik.substring(0, at) + nik.substring(at + 1);
            case SWAPPED -> NikRegister.swapped(nik, at);
        };
    }

    /** As a spreadsheet shows a long number in a narrow column: rounded to six digits, no zeros at the end. */
    private static String scientific(String nik) {
        var rounded = String.valueOf((Long.parseLong(nik) / 1_000_000_000L + 5) / 10).replaceFirst("0+$", "");
        return rounded.charAt(0) + "." + rounded.substring(1) + "E+15";
    }
}
