package id.lapau.training.growth.effect;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An invented regency in which the effect of a course is known. Sales grow at a pace of their own, with shocks of district,
 * line and month; whoever is small and whose sales have been falling is likelier to take part.
 *
 * @param businesses how many
 * @param effect     mean effect, as a logarithm
 * @param uneven     how much the effect differs between businesses (standard deviation), and a half more or less of it by size
 */
record World(int businesses, double effect, double uneven) {

    private static final YearMonth COURSE = YearMonth.of(2021, 6);
    private static final double NOISE = 0.15;
    private static final List<String> SIZES = List.of("MICRO", "SMALL");

    private record Shocks(double[] district, double[] line) {
        static Shocks of(Random chance) {
            return new Shocks(chance.doubles(3, -0.15, 0.15).toArray(), chance.doubles(4, -0.15, 0.15).toArray());
        }
    }

    /** A unit with what the course was expected to do for it. */
    record Lived(Unit unit, double expected) {}

    List<Lived> lived(Random chance) {
        var shocks = Shocks.of(chance);
        return IntStream.range(0, businesses).mapToObj(i -> business(new UUID(1, i), chance, shocks)).toList();
    }

    private Lived business(UUID id, Random chance, Shocks shocks) {
        int size = chance.nextInt(10) < 8 ? 0 : 1;
        int district = chance.nextInt(3);
        int line = chance.nextInt(4);
        var traits = new Traits(SIZES.get(size), "line" + line, "13.10.0" + (district + 1) + ".200" + (1 + chance.nextInt(2)), COURSE);
        double pace = 0.01 * chance.nextGaussian();
        double start = 15 + 1.5 * size + 0.5 * chance.nextGaussian();
        double earlier = start - 5 * pace + month(chance);
        double before = start - 2 * pace + month(chance);
        double expected = effect + uneven * (size == 0 ? 0.25 : -0.25);
        boolean tookPart = chance.nextDouble() < 1 / (1 + Math.exp(1.6 + 4 * (before - earlier) + 0.8 * size - 0.3 * (line % 2)));
        double own = tookPart ? expected + uneven * chance.nextGaussian() : 0;
        double after = start + 3.5 * pace + shocks.district[district] + shocks.line[line] + month(chance) + own;
        return new Lived(new Unit(id, tookPart, traits, before, before - earlier, after - before), expected);
    }

    private static double month(Random chance) {
        return NOISE * chance.nextGaussian();
    }
}
