package id.lapau.linkage.bench;

import static id.lapau.linkage.bench.Column.ADDRESS;
import static id.lapau.linkage.bench.Column.BIRTH_DATE;
import static id.lapau.linkage.bench.Column.KK;
import static id.lapau.linkage.bench.Column.NAGARI;
import static id.lapau.linkage.bench.Column.NAME;
import static id.lapau.linkage.bench.Column.NIK;
import static id.lapau.linkage.bench.Column.PHONE;
import static id.lapau.linkage.bench.Column.REGENCY;

/** The ways in which a second record of a person comes to differ from the first, as seen in offices. */
enum Slip {

    /** 1310990107850003 becomes 1310990107850000. */
    NIK_CUT_BY_EXCEL(NIK, NikSlips::cut),
    /** 1.31099E+15, or with a comma. */
    NIK_SCIENTIFIC(NIK, NikSlips::scientific),
    NIK_DIGIT_WRONG(NIK, NikSlips::wrong),
    NIK_DIGITS_SWAPPED(NIK, NikSlips::swapped),
    NIK_DIGIT_LOST(NIK, NikSlips::lost),
    NIK_MISSING(NIK, NikSlips::missing),
    /** H., Hj., Dt., S.Pd. */
    NAME_TITLED(NAME, NameSlips::titled),
    /** Muhamad, Moh., M.; Ahmad, Abdul and Siti have such spellings too. */
    NAME_MUHAMMAD(NAME, NameSlips::muhammad),
    /** oe, dj, tj, sj. */
    NAME_OLD_SPELLING(NAME, NameSlips::oldSpelling),
    /** A letter lost, doubled, exchanged or swapped. */
    NAME_MISTYPED(NAME, NameSlips::mistyped),
    NAME_REORDERED(NAME, NameSlips::reordered),
    NAME_WORD_DROPPED(NAME, NameSlips::dropped),
    NAME_WORD_ABBREVIATED(NAME, NameSlips::abbreviated),
    NAME_NICKNAMED(NAME, NameSlips::nicknamed),
    /** Two words joined, or too many spaces. */
    NAME_SPACED(NAME, NameSlips::spaced),
    NAME_UPPER_CASE(NAME, NameSlips::upperCase),
    /** Day and month. */
    BIRTH_SWAPPED(BIRTH_DATE, BirthSlips::swapped),
    BIRTH_DIGIT_WRONG(BIRTH_DATE, BirthSlips::wrong),
    /** dd-mm-yyyy or dd/mm/yyyy. */
    BIRTH_REFORMATTED(BIRTH_DATE, BirthSlips::reformatted),
    /** +62, 62, 8…, dashes, two numbers in one cell. */
    PHONE_RENOTED(PHONE, Phones::renoted),
    PHONE_OTHER(PHONE, Phones::other),
    /** A new card of the family. */
    CARD_CHANGED(KK, (card, hand) -> Long.toString(hand.numbers().card())),
    /** Jalan for Jl., RT/RW in another form or left out, the nagari added. */
    ADDRESS_REWRITTEN(ADDRESS, AddressSlips::rewritten),
    /** To another nagari, one in five to another regency. */
    MOVED(NAGARI, AddressSlips::moved) {
        @Override boolean spoil(Entry entry, Hand hand) {
            var goal = hand.dice().chance(0.2) ? hand.elsewhere().regency(hand.dice()) : hand.regency();
            if (goal != hand.regency()) entry.set(REGENCY, goal.dotted());
            if (!entry.get(ADDRESS).isEmpty()) entry.set(ADDRESS, hand.places().address(hand.dice()));
            if (goal == hand.regency()) return super.spoil(entry, hand);
            entry.set(NAGARI, hand.elsewhere().nagari(goal, hand.dice()));
            return true;
        }
    };

    /** Writes a text otherwise; the same text where the slip cannot happen to it. */
    interface Change {

        String of(String text, Hand hand);
    }

    private final Column column;
    private final Change change;

    Slip(Column column, Change change) {
        this.column = column;
        this.change = change;
    }

    /** @return whether the record is now another */
    boolean spoil(Entry entry, Hand hand) {
        var before = entry.get(column);
        if (before.isEmpty()) return false;
        var after = change.of(before, hand);
        entry.set(column, after);
        return !after.equals(before);
    }
}
