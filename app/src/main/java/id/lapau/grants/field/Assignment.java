package id.lapau.grants.field;

import java.time.LocalDate;
import java.util.UUID;

/** A proposal whose business an officer is to see. */
record Assignment(UUID id, UUID proposal, UUID officer, LocalDate due, State state) {

    enum State {
        OPEN,
        /** The report is there. */
        DONE,
        /** Taken back, or given to somebody else. */
        TAKEN_BACK
    }
}
