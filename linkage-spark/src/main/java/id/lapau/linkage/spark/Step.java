package id.lapau.linkage.spark;

import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.settings.Settings;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Work that executors do by the plan: settings travel as text, and each JVM compiles them once. */
abstract class Step implements MapPartitionsFunction<Row, Row> {

    private static final Map<String, Plan> PLANS = new ConcurrentHashMap<>();

    private final String settings;

    Step(String settings) {
        this.settings = settings;
    }

    Plan plan() {
        return plan(settings);
    }

    static Plan plan(String settings) {
        return PLANS.computeIfAbsent(settings, text -> new Plan(Settings.parse(text)));
    }

    static <T> Stream<T> stream(Iterator<T> elements) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED), false);
    }
}
