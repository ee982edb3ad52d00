package id.lapau.market.find;

import java.util.List;

/**
 * A word that was asked for.
 *
 * @param said  as typed, in small letters
 * @param stem  what it comes to without affixes
 * @param known whether it stands in something that can be found, or in a synonym
 * @param near  words that were perhaps meant, the likeliest first; empty for a known one
 */
public record Word(String said, String stem, boolean known, List<Near> near) {

    /** A word of the market that resembles it. */
    public record Near(String word, String stem) {}

    /** The stems that count as this word. */
    public List<String> stems() {
        return known || near.isEmpty() ? List.of(stem) : near.stream().map(Near::stem).distinct().toList();
    }

    /** What was perhaps meant; the word itself where it is known or resembles nothing. */
    public String meant() {
        return known || near.isEmpty() ? said : near.getFirst().word();
    }
}
