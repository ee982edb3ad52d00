package id.lapau.grants.intake;

import id.lapau.sheets.SheetRow;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How cells are shown to somebody who only checks columns: a number long enough to name a person is masked. */
public final class Masking {

    private static final int LONG_ENOUGH_TO_NAME_SOMEBODY = 10;
    private static final int SHOWN = 300;

    private static final Pattern SIXTEEN = Pattern.compile("\\d{16}");

    private Masking() {}

    /** Sixteen digits keep the first and the last four, as a NIK and a KK number do everywhere. */
    public static String cell(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        if (digits < LONG_ENOUGH_TO_NAME_SOMEBODY) return text;
        if (SIXTEEN.matcher(text).matches()) return text.substring(0, 4) + "********" + text.substring(12);
        return text.replaceAll("\\d(?=\\D*\\d\\D*\\d)", "*");
    }

    /** The cells of a row that are not blank, joined by bars. */
    public static String row(SheetRow row) {
        var text = row.cells().stream().filter(c -> !c.blank()).map(c -> cell(c.text().strip())).collect(Collectors.joining(" | "));
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
