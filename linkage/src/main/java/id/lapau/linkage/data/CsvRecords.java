package id.lapau.linkage.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A CSV file with a header line, in UTF-8 or as Windows writes western letters; comma, semicolon, tab or bar, whichever the header has most of. */
public final class CsvRecords implements Records {

    /** How some programs begin a file in UTF-8. */
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Path file;
    private final CsvFormat format;

    private CsvRecords(Path file, CsvFormat format) {
        this.file = file;
        this.format = format;
    }

    /** Opens a file and reads its header; throws a {@link DataException} for a file that is missing, empty or without usable header. */
    public static CsvRecords open(Path file) {
        try (var text = new BufferedReader(text(file))) {
            return new CsvRecords(file, CsvFormat.read(file.toString(), text));
        } catch (java.nio.file.NoSuchFileException e) {
            throw new DataException(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new DataException(file + ": can't be read (" + e.getMessage() + ")", e);
        }
    }

    private static Reader text(Path file) throws IOException {
        var in = new PushbackInputStream(Files.newInputStream(file), MARK.length);
        var first = in.readNBytes(MARK.length);
        if (first.length > 1 && (first[0] == -1 && first[1] == -2 || first[0] == -2 && first[1] == -1)) {
            in.close();
            throw new DataException(file + ": the file is UTF-16; save it as 'CSV UTF-8'");
        }
        if (!Arrays.equals(first, MARK)) in.unread(first);
        return new TextReader(in);
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
    public void parts(Consumer<Part> visitor) {
        try (var stream = Files.newInputStream(file)) {
            var parts = new CsvParts(stream, format);
            for (var part = parts.next(); part != null; part = parts.next()) visitor.accept(part);
        } catch (IOException e) {
            throw new DataException(file + ": can't be read (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void each(Visitor visitor) {
        try (var csv = format.reader().ofCsvRecord(text(file))) {
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
