package id.lapau.linkage.bench;

import java.util.SplittableRandom;

/** Chance that can be repeated: the same seed and place throw the same, whichever thread throws and whatever was thrown elsewhere. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed, long place) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ place * 0xC2B2AE3D27D4EB4FL);
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

    /** Normally distributed around 0 with deviation 1. */
    double gauss() {
        return random.nextGaussian();
    }

    String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    /** An index into {@code weights}, as often as its weight says. */
    int weighted(double[] weights) {
        double sum = 0;
        for (double weight : weights) sum += weight;
        double at = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) if ((at -= weights[i]) < 0) return i;
        return weights.length - 1;
    }
}
