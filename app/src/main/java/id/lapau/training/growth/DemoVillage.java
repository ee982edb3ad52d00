package id.lapau.training.growth;

import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.BusinessFacts;
import id.lapau.registry.BusinessId;
import id.lapau.registry.Permit;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.SalesChannel;
import id.lapau.registry.Sighting;
import id.lapau.registry.Snapshot;
import id.lapau.registry.Source;
import id.lapau.training.DemoPeople;
import id.lapau.training.DemoPeople.Cohort;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The invented people whose businesses are measured, and a year of each: most go sideways, some sell about as much as the limit of
 * their size class and grow or shrink across it, and whoever learned marketing sells more afterwards. The same at every first start.
 */
final class DemoVillage {

    private static final int MONTHS = 12;
    private static final double LEARNED = 0.14;
    private static final List<String> FIRST = List.of("Afrida", "Betri", "Citra", "Delfi", "Elvira", "Fatimah", "Gusmita", "Hasnah", "Irma", "Jusniar", "Kasmawati", "Leni",
            "Mardiana", "Nelvia", "Oktavia", "Padriah", "Rasyidah", "Salmah", "Tetiwarni", "Upita", "Verawati", "Wirda", "Yenita", "Zulfa");
    private static final List<String> LAST = List.of("Aisyah", "Bustami", "Chaniago", "Darwis", "Efendi", "Fauziah", "Gafar", "Hamid", "Ilyas", "Jamilah", "Koto", "Lubis",
            "Malik", "Nasution", "Oktora", "Piliang", "Rauf", "Sikumbang", "Tanjung", "Usman");
    private static final List<String> LINES = List.of("Keripik balado", "Kue kering", "Tenun dan sulam", "Kopi bubuk");
    private static final List<String> DISTRICTS = List.of("13.10.01", "13.10.02", "13.10.04");
    private static final List<Regions.Region> PLACES = Regions.bundled().nagariOf(new RegionCode("13.10")).stream()
            .filter(place -> DISTRICTS.contains(place.code().code().substring(0, 8))).toList();

    /** How a business fares: its sales of a month at first, how they grow each month and how unsteady they are, as logarithms. */
    private record Way(double start, double pace, double unsteady) {

        static Way of(int number, RandomGenerator chance) {
            if (outgrows(number)) return new Way(Math.log(140e6) + 0.06 * chance.nextGaussian(), 0.03, 0.02);
            if (shrinks(number)) return new Way(Math.log(195e6) + 0.06 * chance.nextGaussian(), -0.03, 0.02);
            if (number % 160 == 5) return new Way(Math.log(1_100e6), 0.02, 0.01);
            return new Way(Math.log(7e6) + 0.3 * chance.nextGaussian(), 0.01 * chance.nextGaussian(), 0.08);
        }
    }

    private DemoVillage() {}

    /** Whether the number-th grows beyond micro within the year. */
    static boolean outgrows(int number) {
        return number / LINES.size() % 20 == 1;
    }

    private static boolean shrinks(int number) {
        return number / LINES.size() % 20 == 11;
    }

    static List<Sighting> people(LocalDate today) {
        return IntStream.range(0, DemoPeople.ALL).mapToObj(number -> sighting(number, today)).toList();
    }

    private static Sighting sighting(int number, LocalDate today) {
        var place = PLACES.get(number / LINES.size() % PLACES.size()).code();
        var person = new PersonFacts(FIRST.get(number % FIRST.size()) + " " + LAST.get(number / FIRST.size()), DemoPeople.nik(number), null, LocalDate.of(1977, 1, 1 + number % 28),
                PhoneNumber.read("0813%08d".formatted(60_000_000 + number)).orElseThrow(), "Jorong Pasar", place);
        return new Sighting(person, new BusinessFacts(LINES.get(number % LINES.size()), "", "Jorong Pasar", place, "", "", null, null, today),
                Source.row("Catatan usaha (contoh).xlsx", "Usaha", number + 2));
    }

    /** The last twelve whole months of the number-th. */
    static Stream<Snapshot> year(int number, BusinessId business, LocalDate today) {
        var chance = new SplittableRandom(number);
        var way = Way.of(number, chance);
        double capital = Math.exp(way.start) * (2 + 2 * chance.nextDouble());
        return IntStream.range(0, MONTHS).mapToObj(month -> {
            var day = YearMonth.from(today).minusMonths(MONTHS - month).atEndOfMonth();
            double sold = Math.exp(way.start + way.pace * month + way.unsteady * chance.nextGaussian() + (sells(number, day, today) ? LEARNED : 0));
            return new Snapshot(business, day, thousands(sold), null, thousands(capital * (1 + 0.01 * month)), workers(sold), channels(number, day, today), permits(number, month),
                    source(number, month));
        });
    }

    /** Whether it sells as it was taught. */
    private static boolean sells(int number, LocalDate day, LocalDate today) {
        return Cohort.MARKETING.has(number) && day.isAfter(Cohort.MARKETING.completedOn(today).plusMonths(1).withDayOfMonth(1));
    }

    private static Rupiah thousands(double amount) {
        return new Rupiah(Math.round(amount / 1_000) * 1_000);
    }

    private static int workers(double sold) {
        return 1 + (int) Math.min(30, sold / 12e6);
    }

    private static Set<SalesChannel> channels(int number, LocalDate day, LocalDate today) {
        var channels = EnumSet.of(number % 3 == 0 ? SalesChannel.MARKET : SalesChannel.HOME);
        if (number % 4 == 1) channels.add(SalesChannel.CONSIGNMENT);
        if (sells(number, day, today)) channels.add(SalesChannel.SOCIAL_MEDIA);
        return channels;
    }

    private static Set<Permit> permits(int number, int month) {
        var permits = EnumSet.noneOf(Permit.class);
        if (number % 5 < 3 || number % 5 == 3 && month >= 4) permits.add(Permit.NIB);
        if (number % 9 == 2 && month >= 8) permits.add(Permit.PIRT);
        return permits;
    }

    private static Source source(int number, int month) {
        return switch (number % 3) {
            case 0 -> new Source(Source.Kind.OWNER, "Pemilik, lewat tautan");
            case 1 -> new Source(Source.Kind.OFFICER, "Vera Verifikator");
            default -> new Source(Source.Kind.WORKBOOK, "Catatan usaha (contoh).xlsx!Bulan " + (month + 1) + "!" + (number + 2));
        };
    }
}
