package id.lapau.sheets;

import id.lapau.kernel.Sha256;
import id.lapau.sheets.Workbook.Format;
import id.lapau.sheets.WorkbookReading.Problem;
import id.lapau.sheets.WorkbookReading.Readable;
import id.lapau.sheets.WorkbookReading.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads workbooks of every sort, told apart by their content and not by their name. A zip gives one reading for each
 * file in it. A bad file is an {@link Unreadable} answer; only a disk error is an exception. Safe for many threads.
 */
public final class WorkbookReader {

    private final Limits limits;
    private final int enough;

    public WorkbookReader() {
        this(Limits.DEFAULT);
    }

    public WorkbookReader(Limits limits) {
        this(limits, Integer.MAX_VALUE);
    }

    private WorkbookReader(Limits limits, int enough) {
        this.limits = limits;
        this.enough = enough;
    }

    /** The same, but of an XLSX sheet only about the first {@code rows} are read, whatever it holds: enough to know its columns. */
    public WorkbookReader beginning(int rows) {
        return new WorkbookReader(limits, rows);
    }

    /** Reads a file from disk; one that is too large is refused unread. */
    public List<WorkbookReading> read(String fileName, Path file) throws IOException {
        var refused = tooLarge(fileName, Files.size(file));
        return refused.isPresent() ? List.of(refused.get()) : read(fileName, Files.readAllBytes(file));
    }

    /** Why a file of this size would be refused unread; empty when it would not. */
    public Optional<Unreadable> tooLarge(String fileName, long size) {
        if (size <= limits.fileBytes()) return Optional.empty();
        return Optional.of(new Unreadable(fileName, Problem.TOO_LARGE, ZipBytes.megabytes(size) + " > " + ZipBytes.megabytes(limits.fileBytes())));
    }

    /** Reads a file from memory: one reading, or one for each file in a zip. */
    public List<WorkbookReading> read(String fileName, byte[] content) {
        var refused = tooLarge(fileName, content.length);
        if (refused.isPresent()) return List.of(refused.get());
        try {
            if (FileKind.of(content) != FileKind.ZIP) return List.of(one(fileName, content));
            var zip = new ZipBytes(content, limits);
            return XlsxReader.recognises(zip) || zip.find("mimetype") != null ? List.of(one(fileName, content)) : archive(fileName, zip);
        } catch (Refusal refusal) {
            return List.of(new Unreadable(fileName, refusal.problem, refusal.detail));
        }
    }

    private List<WorkbookReading> archive(String fileName, ZipBytes zip) {
        var readings = new ArrayList<WorkbookReading>();
        for (var entry : zip.entries()) {
            if (entry.directory() || leftByTheSystem(entry.name())) continue;
            var inner = fileName + "/" + withoutClimbing(entry.name());
            try {
                readings.add(inner(inner, zip.bytes(entry, limits.fileBytes())));
            } catch (Refusal refusal) {
                readings.add(new Unreadable(inner, refusal.problem, refusal.detail));
                if (refusal.problem == Problem.ZIP_BOMB) break;
            }
        }
        return readings.isEmpty() ? List.of(new Unreadable(fileName, Problem.EMPTY, "zip")) : readings;
    }

    private WorkbookReading inner(String name, byte[] content) {
        if (FileKind.of(content) != FileKind.ZIP) return one(name, content);
        var zip = new ZipBytes(content, limits);
        if (!XlsxReader.recognises(zip) && zip.find("mimetype") == null) throw new Refusal(Problem.NESTED_ARCHIVE, "zip");
        return one(name, content);
    }

    private WorkbookReading one(String name, byte[] content) {
        try {
            var kind = FileKind.of(content);
            var sheets = sheets(name, content, kind);
            if (sheets.stream().allMatch(s -> s.rows().isEmpty())) throw new Refusal(Problem.EMPTY, kind.label);
            return new Readable(new Workbook(name, Sha256.hex(content), format(kind), List.copyOf(sheets)));
        } catch (Refusal refusal) {
            return new Unreadable(name, refusal.problem, refusal.detail);
        }
    }

    private List<Sheet> sheets(String name, byte[] content, FileKind kind) {
        return switch (kind) {
            case EMPTY -> throw new Refusal(Problem.EMPTY, kind.label);
            case ZIP -> xlsx(name, new ZipBytes(content, limits));
            case OLE -> new XlsReader(name, limits).sheets(content);
            case TEXT -> new CsvSheetReader(name, limits).sheets(content);
            case MARKUP, OTHER_ARCHIVE -> throw new Refusal(Problem.UNSUPPORTED_FORMAT, kind.label);
            case PDF, PICTURE, PROGRAM, BINARY -> throw new Refusal(Problem.NOT_A_WORKBOOK, kind.label);
        };
    }

    private List<Sheet> xlsx(String name, ZipBytes zip) {
        if (zip.find("mimetype") != null) throw new Refusal(Problem.UNSUPPORTED_FORMAT, "OpenDocument");
        return new XlsxReader(name, zip, limits, enough).sheets();
    }

    private static Format format(FileKind kind) {
        return switch (kind) {
            case ZIP -> Format.XLSX;
            case OLE -> Format.XLS;
            default -> Format.CSV;
        };
    }

    private static boolean leftByTheSystem(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith("__MACOSX/") || last.startsWith("~$") || last.startsWith("._") || last.equals(".ds_store") || last.equals("thumbs.db") || last.equals("desktop.ini");
    }

    private static String withoutClimbing(String name) {
        return String.join("/", java.util.Arrays.stream(name.split("/")).filter(p -> !p.isEmpty() && !p.equals(".") && !p.equals("..")).toList());
    }
}
