package id.lapau.linkage.labels;

import id.lapau.linkage.result.LinkedPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How well pairs agree with what people judged, from each threshold of probability on. Only judged pairs count.
 *
 * @param points   the lowest threshold first
 * @param judged   pairs judged to be one person
 * @param refuted  pairs judged to be two
 */
public record Accuracy(List<Point> points, long judged, long refuted) {

    /**
     * @param found judged pairs from that probability on
     * @param right those of them that are one person
     * @param there judged pairs that are one person, found or not
     */
    public record Point(double threshold, long found, long right, long there) {

        public double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        public double recall() {
            return there == 0 ? 1 : (double) right / there;
        }

        public double f1() {
            return found + there == 0 ? 1 : 2.0 * right / (found + there);
        }
    }

    private static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999};

    private record Key(String left, String right) {}

    /** @param least the lowest probability of a pair that was written; below it nothing is known */
    public static Accuracy of(Labels labels, List<LinkedPair> pairs, double least) {
        Map<Key, Double> found = new HashMap<>();
        for (var pair : pairs) found.put(new Key(pair.left().id(), pair.right().id()), pair.probability());
        long there = labels.judged().stream().filter(Judged::match).count();
        var thresholds = new TreeSet<Double>();
        thresholds.add(least);
        for (double threshold : THRESHOLDS) if (threshold >= least) thresholds.add(threshold);
        var points = new ArrayList<Point>();
        for (double threshold : thresholds) points.add(point(labels, found, threshold, there));
        return new Accuracy(points, there, labels.judged().size() - there);
    }

    private static Point point(Labels labels, Map<Key, Double> found, double threshold, long there) {
        long all = 0;
        long right = 0;
        for (var pair : labels.judged()) {
            double probability = Math.max(found.getOrDefault(new Key(pair.left(), pair.right()), -1.0), found.getOrDefault(new Key(pair.right(), pair.left()), -1.0));
            if (probability < threshold) continue;
            all++;
            if (pair.match()) right++;
        }
        return new Point(threshold, all, right, there);
    }

    /** The threshold at which precision and recall are best together. */
    public Point best() {
        return points.stream().max(Comparator.comparingDouble(Point::f1)).orElseThrow();
    }
}
