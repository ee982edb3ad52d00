package id.lapau.grants.field;

import java.util.List;
import java.util.UUID;

/** What was seen in the field, for the later steps. */
public interface FieldVisits {

    /** The visits for a proposal, the newest first. */
    List<VisitView> of(UUID proposal);
}
