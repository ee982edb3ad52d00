package id.lapau.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's page.
 *
 * @param revealed whether the numbers stand in clear, in groups of four
 */
public record PersonView(String id, String name, String nik, String kk, String phone, @Nullable LocalDate birthDate, String address, String nagari,
        boolean disputed, boolean revealed, List<BusinessLine> businesses, List<Alike> alike, List<Consent> consents, List<HistoryEvent> history) {

    /** Another person who may be the same. */
    public record Alike(String id, String name, String nagari, String doubt) {}

    /** What a person allowed; {@code withdrawnOn} is null while it stands. */
    public record Consent(String id, String purpose, LocalDate givenOn, String how, String by, @Nullable LocalDate withdrawnOn, @Nullable String withdrawnBy) {}
}
