package id.lapau.training.growth.effect;

import java.time.YearMonth;

/**
 * What a business must share with another to be comparable, apart from how its sales went.
 *
 * @param size     size class before the course
 * @param line     line of business, as a KBLI group or a normalised word
 * @param nagari   code of the nagari; the first eight characters name its district
 * @param month    in which the course ended, or would have
 */
public record Traits(String size, String line, String nagari, YearMonth month) {

    String district() {
        return nagari.length() < 8 ? nagari : nagari.substring(0, 8);
    }
}
