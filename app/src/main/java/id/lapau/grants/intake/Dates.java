package id.lapau.grants.intake;

import id.lapau.sheets.SheetCell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as villages write them: cells with a date format, serial numbers, {@code 17-08-1985}, {@code Koto Baru, 17 Agustus 1985}. Day before month. */
public final class Dates {

    private static final Pattern NUMERIC = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{4}|\\d{2})$");
    private static final Pattern RUN = Pattern.compile("(?<!\\d)(\\d{2})(\\d{2})((?:19|20)\\d{2})$");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[ t].*)?$");
    private static final Pattern WORDS = Pattern.compile("(?<!\\d)(\\d{1,2})[\\s./-]*([a-z]{3,9})[\\s.,/-]*(\\d{4}|\\d{2})$");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des");
    private static final List<String> ENGLISH = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    /** 1913: below it a number is a year such as 1985, not a serial. */
    private static final long FIRST_SERIAL = 5_000;

    private Dates() {}

    /** Empty when unclear. */
    public static Optional<LocalDate> read(SheetCell cell) {
        if (cell.date() != null) return Optional.of(cell.date());
        var text = cell.text().replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
        if (text.matches("\\d{4,5}(?:\\.0+)?")) return serial(Long.parseLong(text.replaceFirst("\\..*", "")));
        var iso = ISO.matcher(text);
        if (iso.lookingAt()) return date(iso.group(1), iso.group(2), iso.group(3));
        return written(text.substring(text.lastIndexOf(',', text.length() - 6) + 1).strip());
    }

    private static Optional<LocalDate> written(String text) {
        var numeric = NUMERIC.matcher(text);
        if (numeric.find()) return date(year(numeric.group(3)), numeric.group(2), numeric.group(1));
        var words = WORDS.matcher(text);
        if (words.find()) return month(words.group(2)).flatMap(m -> date(year(words.group(3)), m, words.group(1)));
        var run = RUN.matcher(text);
        return run.find() ? date(run.group(3), run.group(2), run.group(1)) : Optional.empty();
    }

    /** Of a year in two digits: nobody who proposes was born after 2020 or is a hundred years old. */
    private static String year(String digits) {
        return digits.length() == 4 ? digits : (Integer.parseInt(digits) <= 20 ? "20" : "19") + digits;
    }

    private static Optional<LocalDate> serial(long days) {
        return days > FIRST_SERIAL && days < 60_000 ? Optional.of(EXCEL_EPOCH.plusDays(days)) : Optional.empty();
    }

    private static Optional<String> month(String word) {
        var start = word.substring(0, 3).replaceFirst("ag[st]|aug", "agu").replace("peb", "feb").replace("nop", "nov");
        int index = Math.max(MONTHS.indexOf(start), ENGLISH.indexOf(start));
        return index < 0 ? Optional.empty() : Optional.of(String.valueOf(index + 1));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
