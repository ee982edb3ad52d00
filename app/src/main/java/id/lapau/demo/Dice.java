package id.lapau.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that can be repeated: the same seed and purpose throw the same, whatever else is thrown elsewhere. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed, String purpose) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ (long) purpose.hashCode() << 17);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double fraction() {
        return random.nextDouble();
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    /** The earlier in the list the more often: the first of three hundred stands for one in ten. */
    <T> T popular(List<T> of) {
        return of.get((int) (of.size() * Math.pow(random.nextDouble(), 2.5)));
    }

    void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) swap(list, i, random.nextInt(i + 1));
    }

    private static <T> void swap(List<T> list, int i, int j) {
        list.set(i, list.set(j, list.get(i)));
    }
}
