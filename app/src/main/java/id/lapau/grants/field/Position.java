package id.lapau.grants.field;

import java.util.Locale;
import java.util.Optional;

/**
 * Where the phone was, by its own measure.
 *
 * @param latitude  degrees, north positive
 * @param longitude degrees, east positive
 * @param accuracy  metres
 */
public record Position(double latitude, double longitude, int accuracy) {

    /** Empty when it is no place on earth. */
    static Optional<Position> read(String latitude, String longitude, String accuracy) {
        try {
            double lat = Double.parseDouble(latitude);
            double lon = Double.parseDouble(longitude);
            return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? Optional.of(new Position(lat, lon, accuracy.isBlank() ? 0 : (int) Math.round(Math.clamp(Double.parseDouble(accuracy), 0, 1e6)))) : Optional.empty();
        } catch (NumberFormatException notNumber) {
            return Optional.empty();
        }
    }

    /** The place on a map; a telephone opens its own. */
    public String link() {
        return "https://www.google.com/maps/search/?api=1&query=" + inWords().replace(",", "%2C");
    }

    /** Decimal degrees, to about a metre. */
    public String inWords() {
        return String.format(Locale.ROOT, "%.5f,%.5f", latitude, longitude);
    }
}
