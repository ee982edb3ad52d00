package id.lapau.procurement.need;

import java.util.Collection;
import java.util.Optional;

/**
 * A price far from others of its kind. Pure.
 *
 * @param median  rupiah of the others
 * @param percent by how much it differs from that, below 0 when it is less
 */
public record FarOff(long median, int percent) {

    /** Per cent from the median from which a price is called far; the office's own choice, no law says it. */
    public static final int ALARM = 25;

    /** Empty when it is near, or when there are fewer than {@code enough} others to tell. */
    public static Optional<FarOff> of(long price, Collection<Long> others, int enough) {
        if (others.size() < Math.max(1, enough)) return Optional.empty();
        long median = median(others);
        int percent = (int) Math.clamp(Math.round(100.0 * (price - median) / median), -100, 10_000);
        return Math.abs(percent) > ALARM ? Optional.of(new FarOff(median, percent)) : Optional.empty();
    }

    /** Of an even number of prices, the lower of the two in the middle. */
    private static long median(Collection<Long> prices) {
        var sorted = prices.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }
}
