package id.lapau.linkage.bench;

import java.util.EnumMap;
import java.util.Map;

/**
 * How often what happens. Shares lie between 0 and 1; from general knowledge of office data, not from counts.
 *
 * @param nikMissing   records without a NIK
 * @param birthMissing records without a birth date
 * @param cardMissing  records without a KK number
 * @param phoneMissing records without a phone, people who have none included
 * @param twins        births that bring two children
 * @param namesakes    people who share name, sex and birth date with somebody of another regency by our own doing; chance adds more
 * @param migrants     heads of households whose NIK is of another regency, where they were first registered
 * @param copies       of people with copies: weights of having 1, 2, 3
 * @param errors       weights of 1, 2, 3, 4 errors in one copy, besides what is missing
 * @param slips        weight of each kind of error; a kind that cannot happen to a record is drawn anew
 */
record Rates(double nikMissing, double birthMissing, double cardMissing, double phoneMissing, double twins, double namesakes,
        double migrants, double[] copies, double[] errors, Map<Slip, Double> slips) {

    static final Rates DEFAULT = new Rates(0.01, 0.05, 0.10, 0.15, 0.012, 0.002, 0.10,
            new double[] {0.85, 0.12, 0.03}, new double[] {0.40, 0.30, 0.20, 0.10}, new EnumMap<>(Map.ofEntries(
            Map.entry(Slip.NIK_CUT_BY_EXCEL, 8.0), Map.entry(Slip.NIK_SCIENTIFIC, 1.5), Map.entry(Slip.NIK_DIGIT_WRONG, 4.0),
            Map.entry(Slip.NIK_DIGITS_SWAPPED, 2.0), Map.entry(Slip.NIK_DIGIT_LOST, 2.0), Map.entry(Slip.NIK_MISSING, 3.0),
            Map.entry(Slip.NAME_TITLED, 6.0), Map.entry(Slip.NAME_MUHAMMAD, 8.0), Map.entry(Slip.NAME_OLD_SPELLING, 4.0),
            Map.entry(Slip.NAME_MISTYPED, 8.0), Map.entry(Slip.NAME_REORDERED, 3.0), Map.entry(Slip.NAME_WORD_DROPPED, 4.0),
            Map.entry(Slip.NAME_WORD_ABBREVIATED, 4.0), Map.entry(Slip.NAME_NICKNAMED, 2.0), Map.entry(Slip.NAME_SPACED, 3.0),
            Map.entry(Slip.NAME_UPPER_CASE, 10.0), Map.entry(Slip.BIRTH_SWAPPED, 2.0), Map.entry(Slip.BIRTH_DIGIT_WRONG, 3.0),
            Map.entry(Slip.BIRTH_REFORMATTED, 7.0), Map.entry(Slip.PHONE_RENOTED, 6.0), Map.entry(Slip.PHONE_OTHER, 6.0),
            Map.entry(Slip.CARD_CHANGED, 4.0), Map.entry(Slip.ADDRESS_REWRITTEN, 10.0), Map.entry(Slip.MOVED, 3.0))));

    /** The share of people with copies, if there are to be {@code duplicates} copies for each person. */
    double copied(double duplicates) {
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < copies.length; i++) {
            sum += copies[i];
            mean += copies[i] * (i + 1);
        }
        return duplicates * sum / mean;
    }
}
