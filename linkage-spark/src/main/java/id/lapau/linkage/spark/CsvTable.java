package id.lapau.linkage.spark;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.lapau.linkage.data.CsvFormat;
import id.lapau.linkage.data.DataException;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * A CSV file wherever Hadoop can read one. It is parsed by the same reader as on one machine, by many executors at once;
 * only a file in which a quoted text runs over a line's end is parsed by one.
 */
final class CsvTable {

    /** @param number place in the file, from 1; the header has 0 */
    record Line(long number, String[] texts) {}

    private final JavaSparkContext spark;
    private final Path file;
    private final CsvFormat format;

    private CsvTable(JavaSparkContext spark, Path file, CsvFormat format) {
        this.spark = spark;
        this.file = file;
        this.format = format;
    }

    static CsvTable open(JavaSparkContext spark, String path) {
        var file = new Path(path);
        try (var text = new BufferedReader(new InputStreamReader(file.getFileSystem(spark.hadoopConfiguration()).open(file), StandardCharsets.UTF_8))) {
            return new CsvTable(spark, file, CsvFormat.read(path, text));
        } catch (FileNotFoundException e) {
            throw new DataException(path + ": there is no such file", e);
        } catch (IOException e) {
            throw new DataException(path + ": can't be read (" + e.getMessage() + ")", e);
        }
    }

    String name() {
        return file.getName();
    }

    int column(String column) {
        int at = format.columns().indexOf(column);
        if (at < 0) throw DataException.noColumn(name(), column, format.columns());
        return at;
    }

    /** Its records, without the header. */
    JavaRDD<Line> lines() {
        var format = this.format;
        var lines = spark.textFile(file.toString(), spark.defaultParallelism());
        var pieces = lines.mapPartitions(part -> List.of(Piece.of(format, part)).iterator()).collect();
        return (pieces.stream().anyMatch(Piece::goesOn) ? whole(format) : inPieces(format, lines, pieces)).filter(line -> line.number() > 0);
    }

    private JavaRDD<Line> whole(CsvFormat format) {
        return spark.binaryFiles(file.toString(), 1).values().flatMap(stream ->
                parsed(format, Piece.NONE, format.reader().detectBomHeader(true).ofCsvRecord(stream.open()).iterator()));
    }

    private static JavaRDD<Line> inPieces(CsvFormat format, JavaRDD<String> lines, List<Piece> pieces) {
        var before = new Piece[pieces.size()];
        var sum = Piece.NONE;
        for (int i = 0; i < before.length; i++) {
            before[i] = sum;
            sum = sum.and(pieces.get(i));
        }
        return lines.mapPartitionsWithIndex((part, texts) -> parsed(format, before[part], format.reader().ofCsvRecord(new LineReader(texts)).iterator()), true);
    }

    private static Iterator<Line> parsed(CsvFormat format, Piece before, Iterator<CsvRecord> records) {
        return new Iterator<>() {

            private long number = before.records();

            @Override
            public boolean hasNext() {
                try {
                    return records.hasNext();
                } catch (CsvParseException e) {
                    throw new DataException(format.file() + (before.lines() == 0 ? "" : ", after line " + before.lines()) + ": " + e.getMessage(), e);
                }
            }

            @Override
            public Line next() {
                return new Line(number++, format.texts(records.next(), before.lines()));
            }
        };
    }
}
