package id.lapau.grants.intake;

import id.lapau.kernel.Rupiah;
import id.lapau.sheets.SheetCell;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts of money in cells, with the period that some people write behind them. */
public final class Amounts {

    private static final Pattern PERIOD = Pattern.compile(
            "[\\s(]*(?:/|per|se|tiap)\\s*-?(bln|bulan|thn|tahun|th|hari|hr|minggu|mgg)\\.?[\\s)]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT = Pattern.compile("^\\s*(?:±|\\+/-|kurang lebih|kira-kira|sekitar|lebih kurang|k\\.?l\\.?|~)\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DASHES = Pattern.compile("[\\s,.]*[-–—=]+$|-?an$|,$");
    private static final long LARGEST = 1_000_000_000_000_000L;

    private Amounts() {}

    /** Rupiah a year; {@code monthly} tells what the column says, a period in the cell itself overrides it. */
    static Optional<Rupiah> yearly(SheetCell cell, boolean monthly) {
        var period = PERIOD.matcher(cell.text());
        long factor = period.find() ? timesAYear(period.group(1)) : monthly ? 12 : 1;
        return amount(cell).map(a -> a.times(factor));
    }

    /** Whole rupiah; empty when unclear. */
    public static Optional<Rupiah> amount(SheetCell cell) {
        return exact(cell).filter(a -> a.amount() < LARGEST);
    }

    private static Optional<Rupiah> exact(SheetCell cell) {
        if (cell.number() == null) return Rupiah.read(withoutPeriod(cell.text()));
        var whole = cell.number().setScale(0, RoundingMode.HALF_UP);
        return whole.signum() < 0 || whole.precision() > 15 ? Optional.empty() : Optional.of(new Rupiah(whole.longValueExact()));
    }

    static String withoutPeriod(String text) {
        var amount = PERIOD.matcher(text.replace('\u00a0', ' ')).replaceFirst("");
        return DASHES.matcher(ABOUT.matcher(amount).replaceFirst("").strip()).replaceFirst("").strip();
    }

    private static long timesAYear(String period) {
        return switch (period.toLowerCase(Locale.ROOT)) {
            case "bln", "bulan" -> 12;
            case "hari", "hr" -> 365;
            case "minggu", "mgg" -> 52;
            default -> 1;
        };
    }
}
