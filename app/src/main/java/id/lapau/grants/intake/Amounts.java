package id.lapau.grants.intake;

import id.lapau.kernel.Rupiah;
import id.lapau.sheets.SheetCell;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts of money in cells, with the period that some people write behind them. */
final class Amounts {

    private static final Pattern PERIOD = Pattern.compile("\\s*(?:/|per|se|tiap|,-/)\\s*-?(bln|bulan|thn|tahun|th|hari|hr|minggu|mgg)\\.?\\s*$", Pattern.CASE_INSENSITIVE);

    private Amounts() {}

    /** Rupiah a year; {@code monthly} tells what the column says, a period in the cell itself overrides it. */
    static Optional<Rupiah> yearly(SheetCell cell, boolean monthly) {
        var period = PERIOD.matcher(cell.text());
        long factor = period.find() ? timesAYear(period.group(1)) : monthly ? 12 : 1;
        return amount(cell).map(a -> a.times(factor));
    }

    static Optional<Rupiah> amount(SheetCell cell) {
        if (cell.number() != null) {
            var whole = cell.number().setScale(0, RoundingMode.HALF_UP);
            return whole.signum() < 0 || whole.precision() > 15 ? Optional.empty() : Optional.of(new Rupiah(whole.longValueExact()));
        }
        return Rupiah.read(withoutPeriod(cell.text())).filter(a -> a.amount() < 1_000_000_000_000_000L);
    }

    static String withoutPeriod(String text) {
        return PERIOD.matcher(text).replaceFirst("").replaceFirst("^\\s*(?:±|\\+/-|kurang lebih|sekitar|~)\\s*", "").strip();
    }

    private static long timesAYear(String period) {
        return switch (period.toLowerCase(java.util.Locale.ROOT)) {
            case "bln", "bulan" -> 12;
            case "hari", "hr" -> 365;
            case "minggu", "mgg" -> 52;
            default -> 1;
        };
    }
}
