package id.lapau.grants.reference;

import id.lapau.grants.reference.ReferenceReading.RowProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the records of a list into its compact form in memory; a hot loop, so no patterns and no maps for each row. */
final class ReferenceLines {

    private final ListKind kind;
    private final int nik;
    private final int name;
    private final int birthDate;
    private final int kk;
    private final int what;
    private final int paidOn;
    private final Population.Builder population = new Population.Builder();
    private final List<Listed> listed = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private int rows;

    ReferenceLines(ListKind kind, Map<String, Integer> columns) {
        this.kind = kind;
        nik = columns.getOrDefault("nik", -1);
        name = columns.getOrDefault("name", -1);
        birthDate = columns.getOrDefault("birth_date", -1);
        kk = columns.getOrDefault("kk", -1);
        paidOn = columns.getOrDefault("paid_on", -1);
        what = columns.getOrDefault(switch (kind) {
            case POPULATION -> "status";
            case EMPLOYEES -> "employer";
            case CREDIT -> "kind";
            case RECIPIENTS -> "programme";
        }, -1);
    }

    int rows() {
        return rows;
    }

    ReferenceReading.Read reading() {
        return kind == ListKind.POPULATION ? new ReferenceReading.Read(kind, rows, List.copyOf(problems), population.build(), null)
                : new ReferenceReading.Read(kind, rows, List.copyOf(problems), null, new NamedList(listed));
    }

    void add(int row, List<String> record) {
        rows++;
        long number = sixteenDigits(field(record, nik));
        if (number < 0) problems.add(new RowProblem(row, "nik", "nik"));
        else if (kind == ListKind.POPULATION) resident(row, number, record);
        else listed.add(new Listed(number, field(record, name).strip(), what(field(record, what)), date(field(record, paidOn))));
    }

    private void resident(int row, long number, List<String> record) {
        var status = status(field(record, what));
        if (status == null) problems.add(new RowProblem(row, "status", "status"));
        else population.add(number, field(record, name).strip(), date(field(record, birthDate)), Math.max(0, sixteenDigits(field(record, kk))), status);
    }

    private static String field(List<String> record, int column) {
        return column < 0 || column >= record.size() ? "" : record.get(column);
    }

    /** The digits as a number when there are sixteen, with spaces, dots or an apostrophe allowed; else -1. */
    private static long sixteenDigits(String text) {
        long number = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
                if (++digits > 16) return -1;
            } else if (c != ' ' && c != '\'' && c != '’' && c != '.' && c != '-' && c != '\u00a0') return -1;
        }
        return digits == 16 ? number : -1;
    }

    private static Resident.@Nullable Status status(String text) {
        return switch (text) {
            case "alive", "" -> Resident.Status.ALIVE;
            case "deceased" -> Resident.Status.DECEASED;
            case "moved_abroad" -> Resident.Status.MOVED_ABROAD;
            default -> written(text.strip().toLowerCase(Locale.ROOT));
        };
    }

    private static Resident.@Nullable Status written(String status) {
        return switch (status) {
            case "alive", "hidup", "aktif", "ada", "" -> Resident.Status.ALIVE;
            case "deceased", "meninggal", "meninggal dunia", "mati", "wafat", "almarhum", "almarhumah" -> Resident.Status.DECEASED;
            case "moved_abroad", "moved abroad", "pindah luar negeri", "pindah ke luar negeri", "luar negeri" -> Resident.Status.MOVED_ABROAD;
            default -> null;
        };
    }

    private String what(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case EMPLOYEES -> switch (word) {
                case "pns", "p3k", "pppk", "cpns" -> "asn";
                case "tni ad", "tni al", "tni au" -> "tni";
                case "polisi" -> "polri";
                default -> word;
            };
            case CREDIT -> word.contains("kur") ? "kur" : "bank";
            case RECIPIENTS -> word.replaceAll("[\\s_]+", "-");
            case POPULATION -> word;
        };
    }

    /** ISO, or day, month, year with - or /. */
    private static @Nullable LocalDate date(String text) {
        var t = text.strip();
        if (t.length() < 8 || t.length() > 10) return null;
        try {
            return t.length() == 10 && t.charAt(4) == '-' ? LocalDate.of(number(t, 0, 4), number(t, 5, 7), number(t, 8, 10)) : dayFirst(t);
        } catch (DateTimeException | NumberFormatException none) {
            return null;
        }
    }

    private static LocalDate dayFirst(String text) {
        var parts = text.split("[-/.]");
        if (parts.length != 3) throw new DateTimeException("no date");
        return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
