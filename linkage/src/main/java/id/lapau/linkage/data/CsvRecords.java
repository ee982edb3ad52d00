package id.lapau.linkage.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file in UTF-8 with a header line; comma, semicolon or tab, whichever the header has most of. */
public final class CsvRecords implements Records {

    private final Path file;
    private final CsvFormat format;

    private CsvRecords(Path file, CsvFormat format) {
        this.file = file;
        this.format = format;
    }

    /** Opens a file and reads its header; throws a {@link DataException} for a file that is missing, empty or without usable header. */
    public static CsvRecords open(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            return new CsvRecords(file, CsvFormat.read(file.toString(), text));
        } catch (java.nio.file.NoSuchFileException e) {
            throw new DataException(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new DataException(file + ": can't be read as UTF-8 text (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public List<String> columns() {
        return format.columns();
    }

    @Override
    public void each(Visitor visitor) {
        try (var csv = format.reader().detectBomHeader(true).ofCsvRecord(file)) {
            boolean header = true;
            for (var line : csv) {
                if (!header) visitor.visit(format.texts(line, 0));
                header = false;
            }
        } catch (CsvParseException e) {
            throw new DataException(file + ": " + e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new DataException(file + ": can't be read (" + e.getMessage() + ")", e);
        }
    }
}
