package id.lapau.grants.screening;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.reference.Resident;
import id.lapau.kernel.Nik;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What screening says of one applicant.
 *
 * @param applicant    {@code Applicant.id}
 * @param notices      remarks that change nothing, such as a birth date that differs from the register
 * @param sameAs       {@code Applicant.id} of the first record of this person, when this is a later one
 * @param resident     the person of the register that the row means, confirmed or suggested; null when unknown
 * @param suggestedNik the register's NIK for a damaged or mistyped one, for a person to confirm
 */
public record Assessment(String applicant, List<Finding> findings, List<Evidence> notices, @Nullable String sameAs,
        @Nullable Resident resident, @Nullable Nik suggestedNik) {

    public Assessment {
        findings = List.copyOf(findings);
        notices = List.copyOf(notices);
    }

    public Eligibility eligibility() {
        return Eligibility.conclude(findings);
    }

    /** Each code once, in the order of {@link ReasonCode}. */
    public List<ReasonCode> codes() {
        return findings.stream().map(Finding::code).distinct().sorted().toList();
    }
}
