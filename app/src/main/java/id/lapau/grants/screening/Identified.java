package id.lapau.grants.screening;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.reference.Resident;
import id.lapau.kernel.Nik;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An applicant and who it is by the population register.
 *
 * @param written   the NIK of the row when it is a possible one
 * @param resident  the person of the register: the owner of the written NIK, or of the suggested one
 * @param certainty how sure that is
 * @param suggested the register's NIK when the written one is spoiled
 */
record Identified(Applicant applicant, @Nullable Nik written, @Nullable Resident resident, Certainty certainty,
        @Nullable Nik suggested, List<Finding> findings, List<Evidence> notices) {

    enum Certainty {
        /** Number and name agree with the register. */
        CONFIRMED,
        /** The number is spoiled, one person of the register fits it and the name. */
        SUGGESTED,
        /** The number belongs to a person of another name. */
        CONTRADICTED,
        /** The register doesn't know, or there is no register. */
        UNKNOWN
    }

    boolean confirmed() {
        return certainty == Certainty.CONFIRMED;
    }

    /** The number by which this person is looked up in lists and in the batch: suggested before written; 0 when there is none. */
    long number() {
        return suggested != null ? suggested.value() : written != null ? written.value() : 0;
    }
}
