package id.lapau.market.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The nagari of Dharmasraya as paths of SVG, from the outlines of cahyadsn/wilayah_boundaries (MIT) on a grid of some 240 metres: neighbours were brought
 * to the grid by the same corners, so that no gap opens between them.
 */
final class Outlines {

    private static final Outlines BUNDLED = load();

    /**
     * One nagari.
     *
     * @param x    of its middle, where its count stands
     * @param path as SVG writes it
     */
    record Outline(String code, int x, int y, String path) {}

    private final double west;
    private final double north;
    private final double scale;
    private final int width;
    private final int height;
    private final Map<String, Outline> byCode;

    private Outlines(List<String> lines) {
        var frame = lines.getFirst().split(",");
        west = Double.parseDouble(frame[0]);
        north = Double.parseDouble(frame[1]);
        scale = Double.parseDouble(frame[2]);
        width = Integer.parseInt(frame[3]);
        height = Integer.parseInt(frame[4]);
        byCode = new LinkedHashMap<>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", 4);
            byCode.put(cells[0], new Outline(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3]));
        }
    }

    static Outlines bundled() {
        return BUNDLED;
    }

    private static Outlines load() {
        try (var in = Outlines.class.getResourceAsStream("outlines.csv");
                var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.US_ASCII))) {
            return new Outlines(lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Outline> all() {
        return List.copyOf(byCode.values());
    }

    @Nullable Outline find(String code) {
        return byCode.get(code);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Where it lies on the drawing; null outside of it. */
    @Nullable Point place(double latitude, double longitude) {
        int x = (int) Math.round((longitude - west) * scale), y = (int) Math.round((north - latitude) * scale);
        return x < 0 || x > width || y < 0 || y > height ? null : new Point(x, y);
    }
}
