package id.lapau.registry;

import gg.jte.Content;
import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import java.util.Optional;

/** A part of a person's page that another module adds; a bean. */
public interface PersonSection {

    /** Place among the sections, ascending. */
    int order();

    /** What to show to this viewer, with its own h2; empty for nothing. */
    Optional<Content> of(PersonId person, Officer viewer, Page page);
}
