package id.lapau.grants.intake;

import id.lapau.sheets.SheetCell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as villages write them: cells with a date format, serial numbers, {@code 17-08-1985}, {@code Koto Baru, 17 Agustus 1985}. */
final class Dates {

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{4})$");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[ T].*)?$");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})[\\s-]*([a-z]{3,9})\\.?[\\s,-]*(\\d{4})$");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des");
    private static final List<String> ENGLISH = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    private Dates() {}

    static Optional<LocalDate> read(SheetCell cell) {
        if (cell.date() != null) return Optional.of(cell.date());
        if (cell.number() != null) return serial(cell.number().longValue());
        var text = cell.text().strip().toLowerCase(Locale.ROOT);
        if (text.matches("\\d{5}")) return serial(Long.parseLong(text));
        var iso = ISO.matcher(text);
        if (iso.find() && iso.start() == 0) return date(iso.group(1), iso.group(2), iso.group(3));
        var place = text.substring(text.lastIndexOf(',') + 1 == text.length() ? 0 : text.lastIndexOf(',') + 1).strip();
        var numeric = NUMERIC.matcher(place);
        if (numeric.find()) return date(numeric.group(3), numeric.group(2), numeric.group(1));
        var words = WORDS.matcher(place);
        return words.find() ? month(words.group(2)).flatMap(m -> date(words.group(3), m, words.group(1))) : Optional.empty();
    }

    private static Optional<LocalDate> serial(long days) {
        return days > 1_000 && days < 60_000 ? Optional.of(EXCEL_EPOCH.plusDays(days)) : Optional.empty();
    }

    private static Optional<String> month(String word) {
        var start = word.substring(0, 3).replace("ags", "agu").replace("peb", "feb").replace("nop", "nov");
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
