package id.lapau.linkage.bench;

import java.util.List;

/** A list of words whose frequency falls with the place in the list as Zipf says; picked in constant time from a table. */
final class Words {

    private static final int SLOTS = 1 << 13;
    private static final double STEEPNESS = 0.75;

    private final List<String> words;
    private final short[] table = new short[SLOTS];

    Words(List<String> words) {
        this.words = List.copyOf(words);
        double sum = 0;
        for (int i = 0; i < words.size(); i++) sum += share(i);
        double filled = 0;
        for (int i = 0, slot = 0; i < words.size(); i++)
            for (filled += share(i) / sum; slot < Math.round(filled * SLOTS); slot++) table[slot] = (short) i;
    }

    private static double share(int place) {
        return 1 / Math.pow(place + 1, STEEPNESS);
    }

    String pick(Dice dice) {
        return words.get(table[dice.below(SLOTS)]);
    }

    /** The word at a place, counted round the list. */
    String at(int place) {
        return words.get(Math.floorMod(place, words.size()));
    }
}
