package id.lapau.papers;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;

/** The typeface that Lapau brings along, for pictures with words in them; a server need not have any font of its own. */
public final class BundledFont {

    private static final Font REGULAR = load("Regular");
    private static final Font BOLD = load("Bold");

    private BundledFont() {}

    private static Font load(String style) {
        try (var font = PdfPress.font(style)) {
            return Font.createFont(Font.TRUETYPE_FONT, font);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param size height of the letters, in units of what is drawn on */
    public static Font regular(float size) {
        return REGULAR.deriveFont(size);
    }

    /** @param size height of the letters, in units of what is drawn on */
    public static Font bold(float size) {
        return BOLD.deriveFont(size);
    }
}
