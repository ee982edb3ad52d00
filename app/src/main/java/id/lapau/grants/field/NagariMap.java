package id.lapau.grants.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws a nagari among its neighbours from the outlines of cahyadsn/wilayah_boundaries (MIT), north up; no tiles, no other host. */
@Component
class NagariMap {

    private static final int WIDTH = 320;
    private static final double ROUND = 0.35;

    /** A ring of longitude and latitude. */
    private record Outline(String code, String name, List<double[]> points) {

        double least(int axis) {
            return points.stream().mapToDouble(point -> point[axis]).min().orElseThrow();
        }

        double most(int axis) {
            return points.stream().mapToDouble(point -> point[axis]).max().orElseThrow();
        }

        /** The middle of its extent. */
        double middle(int axis) {
            return (least(axis) + most(axis)) / 2;
        }
    }

    /** The part of the earth that is drawn: degrees, and pixels for each degree. */
    private record Frame(double west, double north, double width, double height) {

        static Frame around(Outline nagari) {
            double wide = nagari.most(0) - nagari.least(0);
            double high = nagari.most(1) - nagari.least(1);
            double side = Math.max(wide, high) * (1 + 2 * ROUND);
            return new Frame(nagari.middle(0) - side / 2, nagari.middle(1) + side / 2, side, side);
        }

        boolean shows(Outline other) {
            return other.most(0) > west && other.least(0) < west + width && other.most(1) > north - height && other.least(1) < north;
        }

        String x(double longitude) {
            return String.format(Locale.ROOT, "%.1f", (longitude - west) / width * WIDTH);
        }

        String y(double latitude) {
            return String.format(Locale.ROOT, "%.1f", (north - latitude) / height * WIDTH);
        }
    }

    private final Map<String, List<Outline>> outlines;

    NagariMap() {
        try (var in = NagariMap.class.getResourceAsStream("nagari.geojson")) {
            outlines = read(JsonMapper.builder().build().readTree(Objects.requireNonNull(in)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, List<Outline>> read(JsonNode collection) {
        var all = new LinkedHashMap<String, List<Outline>>();
        for (var feature : collection.path("features")) {
            var code = feature.path("properties").path("code").asString();
            all.put(code, rings(feature.path("geometry")).stream().map(ring -> new Outline(code, feature.path("properties").path("name").asString(), ring)).toList());
        }
        return all;
    }

    /** The outer ring of each polygon. */
    private static List<List<double[]>> rings(JsonNode geometry) {
        var rings = new ArrayList<List<double[]>>();
        if (geometry.path("type").asString().equals("Polygon")) rings.add(ring(geometry.path("coordinates").path(0)));
        else for (var polygon : geometry.path("coordinates")) rings.add(ring(polygon.path(0)));
        return rings;
    }

    private static List<double[]> ring(JsonNode points) {
        var ring = new ArrayList<double[]>();
        for (var point : points) ring.add(new double[] {point.path(0).asDouble(), point.path(1).asDouble()});
        return ring;
    }

    /** An SVG picture; empty for a nagari of which we have no outline. */
    Optional<String> svg(String nagari) {
        return Optional.ofNullable(outlines.get(nagari)).map(own -> {
            var frame = Frame.around(own.getFirst());
            var near = outlines.values().stream().flatMap(List::stream).filter(frame::shows).toList();
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\">".formatted(WIDTH, WIDTH)
                    + "<rect width=\"%d\" height=\"%d\" fill=\"#f5efe4\"/>".formatted(WIDTH, WIDTH)
                    + near.stream().map(outline -> area(frame, outline, outline.code().equals(nagari))).collect(Collectors.joining())
                    + near.stream().map(outline -> name(frame, outline, outline.code().equals(nagari))).collect(Collectors.joining()) + "</svg>";
        });
    }

    private static String area(Frame frame, Outline outline, boolean own) {
        var points = outline.points().stream().map(point -> frame.x(point[0]) + "," + frame.y(point[1])).collect(Collectors.joining(" "));
        return "<polygon points=\"%s\" fill=\"%s\" stroke=\"#5d534b\" stroke-width=\"%s\"/>".formatted(points, own ? "#b7d3c6" : "#fffdf9", own ? "2" : "1");
    }

    private static String name(Frame frame, Outline outline, boolean own) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"%d\" font-weight=\"%s\" fill=\"#2b2420\">%s</text>".formatted(
                frame.x(outline.middle(0)), frame.y(outline.middle(1)), own ? 15 : 11, own ? "bold" : "normal", outline.name().replace("&", "&amp;").replace("<", "&lt;"));
    }
}
