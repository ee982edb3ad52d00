package id.lapau.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whole rupiah, never negative: no cents, no floating point, no silent overflow. */
public record Rupiah(long amount) implements Comparable<Rupiah> {

    public static final Rupiah ZERO = new Rupiah(0);

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:rp|idr)?\\.?\\s*([0-9][0-9.,]*?)(?:,-|\\.-|,--)?\\s*(rb|ribu|jt|juta|m|milyar|miliar|milliar)?\\.?\\s*(?:rupiah)?",
            Pattern.CASE_INSENSITIVE);

    public Rupiah {
        if (amount < 0) throw new IllegalArgumentException("an amount cannot be negative");
    }

    public static Rupiah million(long millions) {
        return new Rupiah(Math.multiplyExact(millions, 1_000_000L));
    }

    /** Reads {@code 1.500.000}, {@code Rp 1,5 jt}, {@code 1500000}, {@code 1.500.000,00}, {@code 500 rb}; empty when unclear. */
    public static Optional<Rupiah> read(String typed) {
        var written = WRITTEN.matcher(typed.replace('\u00a0', ' ').strip());
        if (!written.matches()) return Optional.empty();
        var unit = written.group(2) == null ? "" : written.group(2).toLowerCase(Locale.ROOT);
        return number(written.group(1), !unit.isEmpty()).flatMap(value -> whole(value.multiply(BigDecimal.valueOf(factor(unit)))));
    }

    private static long factor(String unit) {
        return switch (unit) {
            case "rb", "ribu" -> 1_000L;
            case "jt", "juta" -> 1_000_000L;
            case "m", "milyar", "miliar", "milliar" -> 1_000_000_000L;
            default -> 1L;
        };
    }

    private static Optional<BigDecimal> number(String text, boolean beforeAUnit) {
        if (text.matches("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?")) return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        if (text.matches("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?") && !beforeAUnit) return Optional.of(new BigDecimal(text.replace(",", "")));
        if (text.matches("\\d+([.,]\\d{1,2})?") || beforeAUnit && text.matches("\\d+[.,]\\d+")) return Optional.of(new BigDecimal(text.replace(',', '.')));
        return Optional.empty();
    }

    private static Optional<Rupiah> whole(BigDecimal value) {
        var rounded = value.setScale(0, RoundingMode.HALF_UP);
        return rounded.precision() > 18 ? Optional.empty() : Optional.of(new Rupiah(rounded.longValueExact()));
    }

    public Rupiah plus(Rupiah other) {
        return new Rupiah(Math.addExact(amount, other.amount));
    }

    public Rupiah times(long factor) {
        return new Rupiah(Math.multiplyExact(amount, factor));
    }

    public boolean exceeds(Rupiah limit) {
        return amount > limit.amount;
    }

    @Override public int compareTo(Rupiah other) {
        return Long.compare(amount, other.amount);
    }

    /** As Indonesians write it: {@code Rp 2.400.000}. */
    @Override public String toString() {
        return "Rp " + NumberFormat.getIntegerInstance(Locale.of("id", "ID")).format(amount);
    }
}
