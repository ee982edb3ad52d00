package id.lapau.linkage.bench;

import static id.lapau.linkage.bench.People.BALINESE;
import static id.lapau.linkage.bench.People.BATAK;
import static id.lapau.linkage.bench.People.BUGIS;
import static id.lapau.linkage.bench.People.EASTERN;
import static id.lapau.linkage.bench.People.JAVANESE;
import static id.lapau.linkage.bench.People.MALAY;
import static id.lapau.linkage.bench.People.MINANG;
import static id.lapau.linkage.bench.People.SUNDANESE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Spreads a number of people over 514 regencies as unequally as they live: those of Java are large, the largest ten times the smallest and more. */
final class Country {

    /** Code, regencies, cities (2020), relative size of a regency there, and who lives there, from general knowledge. */
    private record Province(int code, int regencies, int towns, double size, People... mix) {}

    private static final List<Province> PROVINCES = List.of(
            new Province(11, 18, 5, 0.6, MALAY, JAVANESE, BATAK), new Province(12, 25, 8, 1.1, BATAK, JAVANESE, MALAY),
            new Province(13, 12, 7, 0.7, MINANG, JAVANESE, BATAK), new Province(14, 10, 2, 1.2, MALAY, MINANG, JAVANESE),
            new Province(15, 9, 2, 0.8, MALAY, JAVANESE, MINANG), new Province(16, 13, 4, 1.2, MALAY, JAVANESE, SUNDANESE),
            new Province(17, 9, 1, 0.5, MALAY, JAVANESE, MINANG), new Province(18, 13, 2, 1.4, JAVANESE, MALAY, SUNDANESE),
            new Province(19, 6, 1, 0.5, MALAY, JAVANESE, BUGIS), new Province(21, 5, 2, 0.7, MALAY, MINANG, BATAK),
            new Province(31, 1, 5, 3.5, JAVANESE, SUNDANESE, BATAK), new Province(32, 18, 9, 3.8, SUNDANESE, JAVANESE, BATAK),
            new Province(33, 29, 6, 2.3, JAVANESE, SUNDANESE, MALAY), new Province(34, 4, 1, 1.7, JAVANESE, SUNDANESE, MALAY),
            new Province(35, 29, 9, 2.4, JAVANESE, BUGIS, BALINESE), new Province(36, 4, 4, 3.2, SUNDANESE, JAVANESE, BATAK),
            new Province(51, 8, 1, 1.1, BALINESE, JAVANESE, BUGIS), new Province(52, 8, 2, 1.2, MALAY, BALINESE, BUGIS),
            new Province(53, 21, 1, 0.6, EASTERN, BUGIS, JAVANESE), new Province(61, 12, 2, 0.9, MALAY, JAVANESE, BUGIS),
            new Province(62, 13, 1, 0.5, MALAY, JAVANESE, EASTERN), new Province(63, 11, 2, 0.8, MALAY, JAVANESE, BUGIS),
            new Province(64, 7, 3, 0.9, MALAY, BUGIS, JAVANESE), new Province(65, 4, 1, 0.4, MALAY, BUGIS, JAVANESE),
            new Province(71, 11, 4, 0.5, EASTERN, BUGIS, JAVANESE), new Province(72, 12, 1, 0.6, BUGIS, EASTERN, JAVANESE),
            new Province(73, 21, 3, 0.9, BUGIS, MALAY, JAVANESE), new Province(74, 15, 2, 0.4, BUGIS, MALAY, JAVANESE),
            new Province(75, 5, 1, 0.5, BUGIS, MALAY, EASTERN), new Province(76, 6, 0, 0.6, BUGIS, MALAY, JAVANESE),
            new Province(81, 9, 2, 0.4, EASTERN, BUGIS, JAVANESE), new Province(82, 8, 2, 0.4, EASTERN, BUGIS, MALAY),
            new Province(91, 12, 1, 0.35, EASTERN, BUGIS, JAVANESE), new Province(94, 28, 1, 0.35, EASTERN, BUGIS, JAVANESE));

    private Country() {}

    /** All regencies, holding exactly {@code people} together. */
    static List<Regency> of(long people, long seed) {
        var dice = new Dice(seed, -1);
        var places = new ArrayList<Regency>();
        for (var province : PROVINCES) for (int i = 0; i < province.regencies + province.towns; i++) places.add(place(province, i, places.size()));
        var sizes = PROVINCES.stream().flatMapToDouble(p -> DoubleStream.generate(() -> size(p, dice)).limit(p.regencies + p.towns)).toArray();
        return settled(places, sizes, people);
    }

    private static Regency place(Province province, int i, int index) {
        boolean town = i >= province.regencies;
        int number = town ? 71 + i - province.regencies : i + 1;
        return new Regency(index, province.code * 100 + number, town, 0, List.of(province.mix));
    }

    private static double size(Province province, Dice dice) {
        return Math.clamp(province.size * Math.exp(0.45 * dice.gauss()), 0.25, 6);
    }

    private static List<Regency> settled(List<Regency> places, double[] sizes, long people) {
        double sum = Arrays.stream(sizes).sum();
        double passed = 0;
        var settled = new ArrayList<Regency>();
        for (var place : places) {
            long before = Math.round(people * passed / sum);
            passed += sizes[place.index()];
            int here = Math.toIntExact(Math.round(people * passed / sum) - before);
            settled.add(new Regency(place.index(), place.code(), place.town(), here, place.mix()));
        }
        return settled;
    }
}
