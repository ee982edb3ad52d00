package id.lapau.linkage.spark;

import de.siegmar.fastcsv.reader.CsvParseException;
import id.lapau.linkage.data.CsvFormat;
import id.lapau.linkage.data.DataException;
import id.lapau.linkage.data.Records;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** A CSV file wherever Hadoop can read one, read by the driver alone, one record after another. */
final class HadoopRecords implements Records {

    private final Configuration hadoop;
    private final Path file;
    private final CsvFormat format;

    private HadoopRecords(Configuration hadoop, Path file) throws IOException {
        this.hadoop = hadoop;
        this.file = file;
        try (var text = new BufferedReader(new InputStreamReader(stream(), StandardCharsets.UTF_8))) {
            format = CsvFormat.read(file.toString(), text);
        }
    }

    static List<Records> open(SparkSession spark, List<String> tables) throws IOException {
        var records = new java.util.ArrayList<Records>();
        for (var table : tables) records.add(new HadoopRecords(spark.sparkContext().hadoopConfiguration(), new Path(table)));
        return records;
    }

    private FSDataInputStream stream() throws IOException {
        return file.getFileSystem(hadoop).open(file);
    }

    @Override
    public String name() {
        return file.getName();
    }

    @Override
    public List<String> columns() {
        return format.columns();
    }

    @Override
    public void each(Visitor visitor) {
        try (var csv = format.reader().detectBomHeader(true).ofCsvRecord(stream())) {
            csv.stream().skip(1).forEach(line -> visitor.visit(format.texts(line, 0)));
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw new DataException(file + ": can't be read (" + e.getMessage() + ")", e);
        }
    }
}
