package id.lapau.registry;

import gg.jte.Content;
import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import java.util.Optional;

/** A part of a business's page that another module adds; a bean. */
public interface BusinessSection {

    /** Place among the sections, ascending. */
    int order();

    /** What to show to this viewer, with its own h2; empty for nothing. */
    Optional<Content> of(BusinessId business, Officer viewer, Page page);
}
