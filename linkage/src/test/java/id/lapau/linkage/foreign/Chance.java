package id.lapau.linkage.foreign;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that can be repeated, and the slips of a pen that depend on it. */
final class Chance {

    private static final String NEAR = "qwertyuiopasdfghjklzxcvbnm";
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** An early one of the list more often than a late one, as Zipf says. */
    <T> T common(List<T> of) {
        return of.get((int) Math.min(of.size() - 1, Math.exp(random.nextDouble() * Math.log(of.size() + 1)) - 1 + random.nextDouble() * of.size() * 0.15));
    }

    String digits(int count) {
        return random.ints(count, 0, 10).collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }

    /** One letter inserted, lost, exchanged, or two swapped. */
    String typo(String text) {
        if (text.length() < 2) return text;
        int at = below(text.length());
        return switch (below(4)) {
            case 0 -> text.substring(0, at) + like(text.charAt(at)) + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            case 2 -> text.substring(0, at) + like(text.charAt(at)) + text.substring(at + 1);
            default -> at == 0 ? text : text.substring(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.substring(at + 1);
        };
    }

    private char like(char c) {
        return Character.isDigit(c) ? (char) ('0' + below(10)) : NEAR.charAt(below(NEAR.length()));
    }

    /** The text, now and then mistyped or lost. */
    String slip(String text, double mistyped, double lost) {
        if (of(lost)) return "";
        return of(mistyped) ? typo(text) : text;
    }
}
