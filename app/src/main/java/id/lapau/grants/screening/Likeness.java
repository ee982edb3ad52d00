package id.lapau.grants.screening;

import id.lapau.linkage.NameAgreement;
import id.lapau.linkage.PersonNames;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What two rows, of which the register confirms at most one, say of each other. Symmetric. */
final class Likeness {

    private Likeness() {}

    /** Whether telephone, family card or birth date are the same. */
    static boolean tied(Identified one, Identified other) {
        var a = one.applicant();
        var b = other.applicant();
        return equal(a.phone(), b.phone()) || equal(a.kk(), b.kk()) || equal(a.birthDate(), b.birthDate());
    }

    /** Whether both numbers can come from one by a slip; digits that fit somebody of the register tell nothing of others. */
    static boolean nearNumbers(Identified one, Identified other) {
        return one.guess().fitting().isEmpty() && other.guess().fitting().isEmpty() && NikTrace.of(one.applicant().nik()).near(NikTrace.of(other.applicant().nik()));
    }

    /** Whether the names agree, or differ by one slip. */
    static boolean agreeing(Identified one, Identified other) {
        var name = one.applicant().name();
        return PersonNames.compare(name, other.applicant().name()).agrees() || PersonNames.oneSlipApart(name, other.applicant().name());
    }

    private static boolean equal(@Nullable Object one, @Nullable Object other) {
        return one != null && one.equals(other);
    }

    /** Of two namesakes, whether nothing in the rows tells them apart. */
    static boolean possible(Identified one, Identified other) {
        var a = one.applicant();
        var b = other.applicant();
        return !differ(a.birthDate(), b.birthDate()) && !differ(a.kk(), b.kk());
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !Objects.equals(one, other);
    }

    /** One number on two rows proves one person when nothing had to be repaired and the names agree. */
    static boolean proven(Identified one, Identified other) {
        var names = PersonNames.compare(one.applicant().name(), other.applicant().name());
        return one.suggested() == null && other.suggested() == null && names != NameAgreement.MISSING && names.agrees();
    }
}
