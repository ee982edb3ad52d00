package id.lapau.procurement.need;

import id.lapau.kernel.Rupiah;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw in a shop and wants to ask for.
 *
 * @param price rupiah a unit, as shown
 * @param path  where it is shown
 */
public record Wish(String goods, String seller, String unit, long price, String path) {

    private static final int NOTE = 300;

    /** A form with what is known filled in: the price as the ceiling, and where it was seen as the note. */
    NeedForm form(@Nullable UUID office) {
        var note = goods + " dari lapak " + seller + ", " + new Rupiah(price) + " per " + unit + " (" + path + ")";
        return new NeedForm(office, null, null, "", null, new Rupiah(price).toString(), "", note.length() <= NOTE ? note : note.substring(0, NOTE - 1) + "…", 0);
    }
}
