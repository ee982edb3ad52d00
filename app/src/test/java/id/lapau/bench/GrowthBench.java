package id.lapau.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code bin/bench growth}: what twenty times the rows cost. */
final class GrowthBench {

    private record Point(int rows, double seconds, double cpuSeconds) {}

    private static final int[] ROWS = {5_000, 20_000, 50_000, 100_000};

    private GrowthBench() {}

    static void main(String... none) throws IOException, InterruptedException {
        var points = new ArrayList<Point>();
        for (int rows : ROWS) {
            try (var regency = Regency.of(4711, rows)) {
                var runs = ScreenedByProcess.several(regency);
                points.add(new Point(rows, Samples.of(runs, ScreenedByProcess::seconds).median(), Samples.of(runs, ScreenedByProcess::cpuSeconds).median()));
                System.out.printf(Locale.ROOT, "  %,7d rows: clock %s; processor %.2f s; at most %.0f MB%n", rows, Samples.of(runs, ScreenedByProcess::seconds).words("s"),
                        points.getLast().cpuSeconds(), Samples.of(runs, ScreenedByProcess::megabytes).median());
            }
        }
        for (int i = 1; i < points.size(); i++) System.out.printf(Locale.ROOT, "  from %,d to %,d rows: %.3f s for each 1,000 more%n", points.get(i - 1).rows(), points.get(i).rows(), slope(points.get(i - 1), points.get(i)));
        System.out.printf(Locale.ROOT, "  seconds grow with rows to the power of %.2f (1.00 is linear; start and lists are a constant part)%n", exponent(points));
    }

    private static double slope(Point from, Point to) {
        return 1_000 * (to.seconds() - from.seconds()) / (to.rows() - from.rows());
    }

    /** Least squares on the logarithms. */
    private static double exponent(List<Point> points) {
        double x = points.stream().mapToDouble(p -> Math.log(p.rows())).average().orElseThrow();
        double y = points.stream().mapToDouble(p -> Math.log(p.seconds())).average().orElseThrow();
        return points.stream().mapToDouble(p -> (Math.log(p.rows()) - x) * (Math.log(p.seconds()) - y)).sum()
                / points.stream().mapToDouble(p -> Math.pow(Math.log(p.rows()) - x, 2)).sum();
    }
}
