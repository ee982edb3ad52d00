package id.lapau.grants.phase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * A figure of a day with the letter it stands in.
 *
 * @param party from whom it was asked, or who promised or gave it
 */
public record QuotaEntry(UUID id, Kind kind, Party party, int people, LocalDate dated, UUID letter, String letterNumber, String note, String by, Instant at) {

    public enum Kind {
        ASKED, PROMISED, GIVEN;

        public String messageKey() {
            return "phase.quota." + name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Party {
        PROVINCE, MINISTRY;

        public String messageKey() {
            return "phase.party." + name().toLowerCase(Locale.ROOT);
        }
    }
}
