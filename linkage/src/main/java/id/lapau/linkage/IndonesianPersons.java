package id.lapau.linkage;

import id.lapau.linkage.Comparison.Bearing;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The shipped declaration for Indonesian persons. Weights are log2(m/u), reasoned, not trained: m is how often the level
 * is seen for one person in the offices' workbooks, u for two persons of one regency of 250,000. Each is rounded towards 0.
 */
final class IndonesianPersons {

    /** One in 2^18 (about 250,000) pairs is one person: a regency in which everyone stands about once on each side. */
    private static final double PRIOR = -18;

    /** A household shares card, phone, address and nagari at once: u is about 3 in 250,000, m about 0.2 to 0.5. */
    private static final double MOST_OF_HOUSEHOLD = 12;

    static final PersonModel MODEL = new PersonModel(PRIOR, MOST_OF_HOUSEHOLD,
            List.of(nik(), name(), birthDate(), kk(), phone(), address(), region(), twins()));

    private IndonesianPersons() {}

    /** u of a slip is high, because serial numbers are low and dates are dense: each NIK has some ten neighbours. */
    private static Comparison nik() {
        return Comparison.of("nik", Bearing.ALONE)
                .when(Pair::nikMissing, "missing", 0, "salah satu NIK tidak ada")
                .when(p -> p.nikDistance == 0, "same", 26, "NIK sama")
                .when(Pair::nikCutBySpreadsheet, "cut", 10, "15 digit pertama NIK sama dan digit terakhir hilang menjadi nol")
                .when(p -> p.otherSerial() && p.nikDistance == 1, "serial_slip", 3, "NIK hanya berbeda satu digit di nomor urut")
                .when(Pair::otherSerial, "serial", -6, "NIK berbeda di nomor urut")
                .when(p -> p.nikDistance == 1, "slip", 9, "NIK berbeda satu digit atau dua digit tertukar")
                .when(p -> p.nikDistance == 2, "slips", 4, "NIK berbeda dua digit")
                .when(p -> p.left.possibleNik() && p.right.possibleNik(), "different", -12, "NIK jauh berbeda")
                .otherwise("impossible", -3, "NIK berbeda, salah satunya tidak mungkin benar");
    }

    private static Comparison name() {
        return Comparison.of("name", Bearing.ALONE)
                .when(p -> p.name == NameAgreement.MISSING, "missing", 0, "salah satu nama tidak ada")
                .when(p -> p.sameName() && p.oneWordEach(), "same_single", 8, "nama sama, satu kata")
                .when(p -> p.name == NameAgreement.SAME, "same", 11, "nama sama")
                .when(p -> p.left.name().sameInOtherOrder(p.right.name()), "same_words", 11, "nama sama walau urutan kata berbeda")
                .when(p -> p.name == NameAgreement.SAME_WORDS, "same_titles", 11, "nama sama tanpa gelar dan panggilan")
                .when(p -> p.name == NameAgreement.SAME_SOUND, "same_sound", 10.5, "nama sama walau ejaannya berbeda")
                .when(p -> p.name == NameAgreement.TYPING_ERROR, "typing_error", 7, "nama sama kecuali salah ketik")
                .when(p -> p.name == NameAgreement.PART, "part", 4, "nama yang satu bagian dari nama yang lain")
                .otherwise("different", -9, "nama berbeda");
    }

    /** 1 January stands for 'unknown' in many registers and says less. */
    private static Comparison birthDate() {
        return Comparison.of("birth_date", Bearing.WITH_NAME)
                .when(p -> p.left.born() == null || p.right.born() == null, "missing", 0, "salah satu tanggal lahir tidak ada")
                .when(p -> p.left.born().equals(p.right.born()) && p.left.born().getDayOfYear() == 1, "same_new_year", 5, "tanggal lahir sama (1 Januari)")
                .when(p -> p.left.born().equals(p.right.born()), "same", 9, "tanggal lahir sama")
                .when(p -> swapped(p.left.born(), p.right.born()), "swapped", 6, "tanggal lahir sama dengan hari dan bulan tertukar")
                .when(p -> partsAlike(p.left.born(), p.right.born()) == 2, "near", 0, "tanggal lahir berbeda pada hari, bulan atau tahun saja")
                .otherwise("different", -6, "tanggal lahir berbeda");
    }

    private static boolean swapped(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear() && one.getDayOfMonth() == other.getMonthValue() && one.getMonthValue() == other.getDayOfMonth();
    }

    private static int partsAlike(LocalDate one, LocalDate other) {
        return (one.getYear() == other.getYear() ? 1 : 0) + (one.getMonthValue() == other.getMonthValue() ? 1 : 0)
                + (one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0);
    }

    /** A card number changes when a family does, so another one says little. */
    private static Comparison kk() {
        return Comparison.of("kk", Bearing.HOUSEHOLD)
                .when(p -> p.left.kk().isEmpty() || p.right.kk().isEmpty(), "missing", 0, "salah satu nomor KK tidak ada")
                .when(p -> p.left.kk().equals(p.right.kk()), "same", 9, "nomor KK sama")
                .when(p -> NikDistance.between(p.left.kk(), p.right.kk()) == 1, "slip", 5, "nomor KK berbeda satu digit")
                .otherwise("different", -2, "nomor KK berbeda");
    }

    private static Comparison phone() {
        return Comparison.of("phone", Bearing.HOUSEHOLD)
                .when(p -> p.left.phones().isEmpty() || p.right.phones().isEmpty(), "missing", 0, "salah satu nomor telepon tidak ada")
                .when(p -> !Collections.disjoint(p.left.phones(), p.right.phones()), "same", 9, "nomor telepon sama")
                .otherwise("different", -1, "nomor telepon berbeda");
    }

    private static Comparison address() {
        return Comparison.of("address", Bearing.HOUSEHOLD)
                .when(p -> p.left.address().isEmpty() || p.right.address().isEmpty(), "missing", 0, "salah satu alamat tidak ada")
                .when(p -> p.left.address().equals(p.right.address()), "same", 5, "alamat sama")
                .when(p -> shared(p.left.address(), p.right.address()) >= 0.5, "near", 2, "alamat hampir sama")
                .otherwise("different", -1, "alamat berbeda");
    }

    private static double shared(Set<String> some, Set<String> others) {
        var both = new HashSet<>(some);
        both.retainAll(others);
        return (double) both.size() / (some.size() + others.size() - both.size());
    }

    private static Comparison region() {
        return Comparison.of("region", Bearing.HOUSEHOLD)
                .when(p -> p.left.region().isEmpty() || p.right.region().isEmpty(), "missing", 0, "salah satu nagari tidak ada")
                .when(p -> p.left.region().equals(p.right.region()), "same", 3, "nagari sama")
                .otherwise("different", -1, "nagari berbeda");
    }

    /** Twins share all but serial number and name, and their names are chosen alike. */
    private static Comparison twins() {
        return Comparison.of("twins", Bearing.ALONE)
                .when(Pair::mayBeTwins, "likely", -16, "nomor dan nama mungkin milik saudara kembar")
                .otherwise("no_sign", 0, "tidak ada tanda saudara kembar");
    }
}
