package id.lapau.linkage.text;

import java.util.regex.Pattern;

/** Places by their coordinates, written {@code latitude longitude} in degrees. */
final class Places {

    private static final double RADIUS_KM = 6371;
    private static final Pattern NUMBERS = Pattern.compile("(-?[0-9.]+)[ ,;]+(-?[0-9.]+)");

    private Places() {}

    /** Kilometres between two places (haversine); infinite where one can't be read. */
    static double km(String one, String other) {
        var a = NUMBERS.matcher(one);
        var b = NUMBERS.matcher(other);
        if (!a.find() || !b.find()) return Double.POSITIVE_INFINITY;
        double north = Math.toRadians(Double.parseDouble(a.group(1)));
        double otherNorth = Math.toRadians(Double.parseDouble(b.group(1)));
        double east = Math.toRadians(Double.parseDouble(b.group(2)) - Double.parseDouble(a.group(2)));
        double h = squaredSine((otherNorth - north) / 2) + Math.cos(north) * Math.cos(otherNorth) * squaredSine(east / 2);
        return 2 * RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, h)));
    }

    private static double squaredSine(double angle) {
        return Math.sin(angle) * Math.sin(angle);
    }
}
