package id.lapau.owner;

import java.util.List;

/**
 * A business as its owner sees it.
 *
 * @param nib     13 digits; empty for none
 * @param permits names of the permits that are known, such as {@code PIRT}
 * @param missing names of those that a business of its kind needs and that are not known
 */
public record OwnBusiness(String id, String name, String line, String address, String nagari, String nib, String sizeClass, List<String> permits, List<String> missing) {

    public String title() {
        return name.isEmpty() ? line : name;
    }
}
