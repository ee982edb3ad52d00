package id.lapau.training.growth;

import id.lapau.training.growth.effect.Effect;
import id.lapau.training.growth.effect.Effect.Measured;
import java.util.List;

/** What the pages of effects are given. */
public final class EffectViews {

    private EffectViews() {}

    /** A course in the list. */
    public record Line(String id, String title, long completed) {}

    /** A course with what can be said of it. */
    public record Shown(String title, int completed, int measurable, Effect effect) {}

    /**
     * An interval on an axis of percent, in units of a drawing that is {@value #WIDTH} wide.
     *
     * @param ticks round percents on the axis
     */
    public record Chart(double zero, double low, double high, double gain, List<Tick> ticks) {

        public static final int WIDTH = 640;
        private static final int MARGIN = 40;
        private static final double[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500};
        private static final int MOST_TICKS = 7;

        /** A number on the axis. */
        public record Tick(double at, long percent) {}

        static Chart of(Measured measured) {
            double from = Math.min(0, Measured.percent(measured.low()));
            double to = Math.max(0, Measured.percent(measured.high()));
            double step = step(to - from);
            double first = Math.floor(from / step) * step;
            double last = Math.max(first + step, Math.ceil(to / step) * step);
            var axis = new Axis(first, last);
            var ticks = java.util.stream.DoubleStream.iterate(first, at -> at <= last + step / 2, at -> at + step).mapToObj(at -> new Tick(axis.at(at), Math.round(at))).toList();
            return new Chart(axis.at(0), axis.at(Measured.percent(measured.low())), axis.at(Measured.percent(measured.high())), axis.at(Measured.percent(measured.gain())), ticks);
        }

        private static double step(double span) {
            for (double step : STEPS) if (span / step <= MOST_TICKS - 2) return step;
            return STEPS[STEPS.length - 1];
        }

        private record Axis(double first, double last) {

            double at(double percent) {
                return Math.round(10 * (MARGIN + (percent - first) / (last - first) * (WIDTH - 2 * MARGIN))) / 10.0;
            }
        }
    }
}
