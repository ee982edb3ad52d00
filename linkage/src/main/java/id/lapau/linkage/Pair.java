package id.lapau.linkage;

/** Two persons under comparison; what several levels ask is worked out once. */
final class Pair {

    private static final int BIRTH_PREFIX = 12;

    final Person left;
    final Person right;
    final NameAgreement name;
    final int nikDistance;

    Pair(Person left, Person right) {
        this.left = left;
        this.right = right;
        name = left.name().compare(right.name());
        nikDistance = hasNiks(left, right) ? NikDistance.between(left.nik(), right.nik()) : NikDistance.FAR;
    }

    private static boolean hasNiks(Person left, Person right) {
        return !left.nik().isEmpty() && !right.nik().isEmpty();
    }

    boolean nikMissing() {
        return !hasNiks(left, right);
    }

    /** Fifteen digits agree and one of the numbers ends in the zero that a spreadsheet leaves. */
    boolean nikCutBySpreadsheet() {
        var l = left.nik();
        var r = right.nik();
        return l.length() == 16 && r.length() == 16 && l.regionMatches(0, r, 0, 15) && (l.endsWith("0") || r.endsWith("0"));
    }

    /** Same place, birth date and sex in the NIK, another serial number: the numbers of twins, or a slip. */
    boolean otherSerial() {
        return left.possibleNik() && right.possibleNik() && nikDistance > 0 && left.nik().regionMatches(0, right.nik(), 0, BIRTH_PREFIX);
    }

    boolean sameName() {
        return name.ordinal() <= NameAgreement.SAME_SOUND.ordinal();
    }

    boolean oneWordEach() {
        return left.name().plain().size() == 1 || right.name().plain().size() == 1;
    }

    /** Numbers like those of twins, and names not quite the same. */
    boolean mayBeTwins() {
        boolean bornTogether = left.nik().length() == 16 && right.nik().length() == 16 && nikDistance > 0
                && left.nik().regionMatches(0, right.nik(), 0, BIRTH_PREFIX);
        return bornTogether && !sameName() && name != NameAgreement.MISSING;
    }
}
