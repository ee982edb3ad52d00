package id.lapau.training.growth;

import java.util.Map;

/** What became of something an officer did on the ladder. */
sealed interface Taken {

    record Done() implements Taken {}

    record Unchanged() implements Taken {}

    /** @param problems field to message key */
    record Rejected(Map<String, String> problems) implements Taken {}

    /** Not there, or not for this officer to see. */
    record NoSuchThing() implements Taken {}

    record NotAllowed() implements Taken {}
}
