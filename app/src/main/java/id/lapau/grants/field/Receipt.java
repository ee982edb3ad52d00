package id.lapau.grants.field;

import java.util.Map;
import java.util.UUID;

/** What came of a report. */
sealed interface Receipt {

    /** Received, now or when it was sent before: the answer is the same. */
    record Received(UUID proposal) implements Receipt {}

    /** Field to message key; nothing was stored. */
    record Refused(Map<String, String> problems) implements Receipt {

        static Refused because(String key) {
            return new Refused(Map.of("tugas", key));
        }
    }
}
