package id.lapau.market.shop;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place on the map, as somebody types it or pastes it from a map.
 *
 * @param latitude  degrees, south is negative
 * @param longitude degrees
 */
record MapPoint(double latitude, double longitude) {

    private static final Pattern PAIR = Pattern.compile("(-?\\d{1,2}[.,]\\d{2,})\\s*[,; ]\\s*(-?\\d{2,3}[.,]\\d{2,})");
    private static final Pattern LINK = Pattern.compile("(?:@|q=|ll=|!3d|query=)(-?\\d{1,2}\\.\\d+)(?:,|%2C|!4d)(-?\\d{2,3}\\.\\d+)");
    /** Indonesia with its edges. */
    private static final double SOUTH = -11.5, NORTH = 6.5, WEST = 94, EAST = 142;

    /** Reads {@code -0.9812, 101.6123}, {@code -0,9812 101,6123}, or the address of a map; empty when it is neither or not in Indonesia. */
    static Optional<MapPoint> read(String typed) {
        var link = LINK.matcher(typed);
        if (link.find()) return of(link.group(1), link.group(2));
        var pair = PAIR.matcher(typed.strip());
        return pair.matches() ? of(pair.group(1), pair.group(2)) : Optional.empty();
    }

    private static Optional<MapPoint> of(String latitude, String longitude) {
        var point = new MapPoint(Double.parseDouble(latitude.replace(',', '.')), Double.parseDouble(longitude.replace(',', '.')));
        boolean here = point.latitude >= SOUTH && point.latitude <= NORTH && point.longitude >= WEST && point.longitude <= EAST;
        return here ? Optional.of(point) : Optional.empty();
    }

    /** As one types it. */
    String written() {
        return String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
    }
}
