package id.lapau.grants.intake;

import id.lapau.sheets.SheetRow;
import java.util.stream.Collectors;

/** How cells are shown to somebody who only checks columns: a number long enough to name a person keeps its last two digits. */
final class Masking {

    private static final int LONG_ENOUGH_TO_NAME_SOMEBODY = 10;
    private static final int SHOWN = 300;

    private Masking() {}

    static String cell(String text) {
        boolean names = text.chars().filter(Character::isDigit).count() >= LONG_ENOUGH_TO_NAME_SOMEBODY;
        return names ? text.replaceAll("\\d(?=\\D*\\d\\D*\\d)", "•") : text;
    }

    /** The cells of a row that are not blank, joined by bars. */
    static String row(SheetRow row) {
        var text = row.cells().stream().filter(c -> !c.blank()).map(c -> cell(c.text().strip())).collect(Collectors.joining(" | "));
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
