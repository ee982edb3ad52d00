package id.lapau.procurement.need;

import gg.jte.Content;
import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import java.util.Optional;

/** A part of a package's page that a later step adds; a bean. */
public interface PackageSection {

    /** Place among the sections, ascending: 10 offers, 20 allocation, 30 orders. */
    int order();

    /** What to show to this viewer, with its own h2; empty for nothing. */
    Optional<Content> of(PackageSheet sheet, Officer viewer, Page page);
}
