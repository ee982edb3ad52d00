package id.lapau.grants.screening;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.reference.Resident;
import id.lapau.kernel.Nik;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * An applicant and who it is by the population register.
 *
 * @param written   the NIK of the row when it is a possible one
 * @param resident  the person of the register: the owner of the written NIK, or of the suggested one
 * @param certainty how sure that is
 * @param suggested the register's NIK when the written one is spoiled
 * @param guess     who else it may be, as long as the register doesn't confirm it
 */
record Identified(Applicant applicant, @Nullable Nik written, @Nullable Resident resident, Certainty certainty,
        @Nullable Nik suggested, NikRepair.Guess guess, List<Finding> findings, List<Evidence> notices) {

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

    Identified with(List<Finding> all) {
        return new Identified(applicant, written, resident, certainty, suggested, guess, all, notices);
    }

    boolean confirmed() {
        return certainty == Certainty.CONFIRMED;
    }

    /** The number by which this person is looked up in lists and in the batch: suggested before written; 0 when there is none. */
    long number() {
        return suggested != null ? suggested.value() : written != null ? written.value() : 0;
    }

    /** The numbers under which this row stands for somebody: the suggested one and the written one. */
    long[] numbers() {
        return LongStream.of(suggested == null ? 0 : suggested.value(), written == null ? 0 : written.value()).filter(n -> n != 0).toArray();
    }

    /** A birth date that contradicts the register leaves room for a namesake's number. */
    boolean sure() {
        var born = applicant.birthDate();
        return confirmed() && (born == null || resident == null || resident.birthDate() == null || born.equals(resident.birthDate()));
    }
}
