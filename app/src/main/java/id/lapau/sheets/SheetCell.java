package id.lapau.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell as stored. A formula counts as the value stored with it.
 *
 * @param text   what was typed; for a number its exact stored digits without exponent ({@code 1310010101900000});
 *               for a date ISO {@code yyyy-mm-dd}; empty for a blank cell
 * @param number set only for {@link Kind#NUMBER}
 * @param date   set only for {@link Kind#DATE}
 */
public record SheetCell(Kind kind, String text, @Nullable BigDecimal number, @Nullable LocalDate date) {

    public enum Kind { BLANK, TEXT, NUMBER, DATE, BOOLEAN, ERROR }

    public static final SheetCell BLANK = new SheetCell(Kind.BLANK, "", null, null);

    public static SheetCell text(String text) {
        return text.isBlank() ? BLANK : new SheetCell(Kind.TEXT, text, null, null);
    }

    public static SheetCell number(BigDecimal number) {
        return new SheetCell(Kind.NUMBER, number.toPlainString(), number, null);
    }

    public static SheetCell date(LocalDate date) {
        return new SheetCell(Kind.DATE, date.toString(), null, date);
    }

    public boolean blank() {
        return kind == Kind.BLANK || text.isBlank();
    }
}
