package id.lapau.grants.phase;

import id.lapau.kernel.Nik;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.Vulnerability;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who qualifies, with everything the order of precedence may look at and nothing else.
 *
 * @param waitingSince number of the phase in which this person qualified first and did not fit; null for who is new
 * @param helped       whether a list of earlier recipients names this NIK, for whatever programme
 * @param yearlySales  null when not known
 * @param appliedOn    day on which the row came to the office
 */
public record Candidate(UUID proposal, Nik nik, @Nullable Integer waitingSince, boolean helped, @Nullable Rupiah yearlySales,
        Set<Vulnerability> vulnerabilities, LocalDate appliedOn) {

    public Candidate {
        vulnerabilities = Set.copyOf(vulnerabilities);
    }
}
