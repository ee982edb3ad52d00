package id.lapau.grants.screening;

import id.lapau.linkage.NameAgreement;
import id.lapau.linkage.PersonNames;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether two rows, of which the register confirms at most one, are probably one person: the name agrees and something
 * else besides, such as telephone, family card, birth date or nearly the same NIK. Symmetric.
 */
final class Likeness {

    private Likeness() {}

    static boolean probable(Identified one, Identified other) {
        int signs = signs(one, other);
        return signs > 0 && switch (PersonNames.compare(one.applicant().name(), other.applicant().name())) {
            case SAME, SAME_WORDS, SAME_SOUND, TYPING_ERROR -> true;
            case PART -> signs > 1 || nearNumbers(one, other);
            case MISSING -> signs > 1 && (nearNumbers(one, other) || born(one, other));
            case DIFFERENT -> PersonNames.oneSlipApart(one.applicant().name(), other.applicant().name());
        };
    }

    private static int signs(Identified one, Identified other) {
        var a = one.applicant();
        var b = other.applicant();
        int signs = 0;
        if (equal(a.phone(), b.phone())) signs++;
        if (equal(a.kk(), b.kk())) signs++;
        if (born(one, other)) signs++;
        if (nearNumbers(one, other)) signs++;
        return signs;
    }

    /** Digits that fit somebody of the register tell nothing of others. */
    private static boolean nearNumbers(Identified one, Identified other) {
        return one.guess().fitting().isEmpty() && other.guess().fitting().isEmpty() && NikTrace.of(one.applicant().nik()).near(NikTrace.of(other.applicant().nik()));
    }

    private static boolean born(Identified one, Identified other) {
        return equal(one.applicant().birthDate(), other.applicant().birthDate());
    }

    /** Of two namesakes, whether nothing in the rows tells them apart. */
    static boolean possible(Identified one, Identified other) {
        var a = one.applicant();
        var b = other.applicant();
        return !differ(a.birthDate(), b.birthDate()) && !differ(a.kk(), b.kk());
    }

    private static boolean equal(@Nullable Object one, @Nullable Object other) {
        return one != null && one.equals(other);
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
