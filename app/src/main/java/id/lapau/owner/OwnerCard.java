package id.lapau.owner;

import id.lapau.platform.web.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a desk says on the owner's home; a bean of each desk. Called at every visit: one quick query. */
public interface OwnerCard {

    /** Place on the home, ascending: 10 business, 20 aid, 30 courses, 40 procurement, 50 shop, 60 buyers' orders, 70 size class. */
    int order();

    /**
     * What there is to say to a bound owner; empty for nothing.
     *
     * @param businesses identifiers of the owner's businesses in the registry, in their order
     */
    List<Card> of(Owner owner, List<UUID> businesses, Page page);

    /**
     * @param text one or two plain sentences
     * @param url  where one does something about it; null where there is nothing to do
     * @param link what the link says, with a verb
     * @param todo whether it waits for the owner
     */
    record Card(String title, String text, @Nullable String url, String link, boolean todo) {}
}
