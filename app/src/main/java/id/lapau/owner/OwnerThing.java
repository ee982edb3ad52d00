package id.lapau.owner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing of an owner on a page of its own, drawn by {@code owner/thing.jte}; texts in the viewer's language.
 *
 * @param empty what is said when there are no items
 */
public record OwnerThing(String title, String empty, List<Item> items) {

    /**
     * @param state in a word or two; may be empty
     * @param url   where one does something about it; null where there is nothing to do
     * @param link  what the link says, with a verb
     */
    public record Item(String title, String state, List<String> lines, @Nullable String url, String link) {}
}
