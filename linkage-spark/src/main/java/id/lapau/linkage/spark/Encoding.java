package id.lapau.linkage.spark;

import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.plan.RecordEncoder;
import id.lapau.linkage.spark.CsvTable.Line;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Turns the lines of a table into records as the plan writes them.
 *
 * @param id      the id's column, or -1
 * @param columns of the fields
 * @param first   row of the first record: tables that are linked are numbered through
 */
record Encoding(String settings, int id, int[] columns, long first) implements FlatMapFunction<Iterator<Line>, Row> {

    static final StructType RECORDS = StructType.fromDDL("row BIGINT NOT NULL, draw BIGINT NOT NULL, record BINARY NOT NULL");

    static Encoding of(String settings, CsvTable table, long first) {
        var plan = Step.plan(settings);
        return new Encoding(settings, plan.settings().id().map(table::column).orElse(-1), plan.columns().stream().mapToInt(table::column).toArray(), first);
    }

    @Override
    public Iterator<Row> call(Iterator<Line> lines) {
        var encoder = Step.plan(settings).encoderOfMany();
        return Step.stream(lines).map(line -> encoded(encoder, line)).iterator();
    }

    private Row encoded(RecordEncoder encoder, Line line) {
        var texts = line.texts();
        var name = id < 0 ? Long.toString(line.number()) : texts[id].strip();
        var bytes = encoder.encode(name, Arrays.stream(columns).mapToObj(c -> texts[c]).toArray(String[]::new));
        return RowFactory.create(first + line.number() - 1, Plan.draw(name), Arrays.copyOf(bytes, encoder.length()));
    }
}
