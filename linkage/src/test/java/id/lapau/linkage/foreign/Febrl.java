package id.lapau.linkage.foreign;

import id.lapau.linkage.foreign.Labelled.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Australians after FEBRL's generator (Christen and Pudjijono, 2009): an original, and copies with modifications of characters,
 * words and whole fields; values are lost, exchanged between fields, or replaced by others.
 */
final class Febrl {

    private static final String COLUMNS = "given_name,surname,street_number,address_1,address_2,suburb,postcode,state,date_of_birth,soc_sec_id";
    private static final List<String> STATES = List.of("nsw", "vic", "qld", "wa", "sa", "tas", "act", "nt");
    private static final List<String> STREETS = List.of(" street", " place", " crescent", " avenue", " close", " circuit", " road", " drive");
    private static final List<String> HOUSES = List.of("villa ", "flat ", "unit ", "rosetta village ", "brentwood vlge ", "glenview ");

    private final Chance chance;
    private final List<String> given;
    private final List<String> surnames;
    private final List<String> streets;
    private final List<String> suburbs;

    Febrl(long seed) {
        chance = new Chance(seed);
        given = Vocabulary.words(chance, 700, 2, List.of("", "a", "ie", "n", "lyn"));
        surnames = Vocabulary.words(chance, 2_500, 2, List.of("", "son", "man", "ley", "ton"));
        streets = Vocabulary.words(chance, 2_000, 3, List.of("", "er"));
        suburbs = Vocabulary.words(chance, 900, 3, List.of("", "ton", " bay", "dale", " park"));
    }

    /** @param most copies of one original; how many follows Zipf @param modifications at most, in one copy */
    Labelled duplicates(int originals, int copies, int most, int modifications) {
        var rows = new ArrayList<Row>();
        for (int who = 0; who < originals; who++) rows.add(new Row(who, person()));
        for (int made = 0, who = 0; made < copies; who++)
            for (int n = number(most); n > 0 && made < copies; n--, made++) rows.add(new Row(who % originals, copy(rows.get(who % originals).cells(), modifications)));
        return Labelled.one(COLUMNS, rows, 1);
    }

    /** @param shared of the people of the first file, those who stand in the second too; others are added until both are as large */
    Labelled link(int people, double shared, int modifications) {
        var left = new ArrayList<Row>();
        var right = new ArrayList<Row>();
        for (int who = 0; who < people; who++) {
            left.add(new Row(who, person()));
            right.add(who < people * shared ? new Row(who, copy(left.getLast().cells(), modifications)) : new Row(people + who, person()));
        }
        return Labelled.two(COLUMNS, left, right, 1);
    }

    private int number(int most) {
        int n = 1;
        while (n < most && chance.of(n / (n + 1.0) * 0.8)) n++;
        return n;
    }

    private String[] person() {
        int suburb = chance.below(chance.between(1, suburbs.size()));
        return new String[] {lost(0.03, chance.common(given)), lost(0.02, chance.common(surnames)), lost(0.05, "" + (1 + chance.below(chance.between(5, 300)))),
            lost(0.03, chance.common(streets) + chance.common(STREETS)), lost(0.4, chance.one(HOUSES) + chance.between(1, 40)), suburbs.get(suburb),
            "" + (2000 + suburb * 5 + chance.below(2)), lost(0.05, STATES.get(chance.of(0.95) ? suburb % 7 % 4 : chance.below(8))),
            lost(0.06, "" + (chance.between(1900, 1999) * 10_000 + chance.between(1, 12) * 100 + chance.between(1, 28))), chance.digits(7)};
    }

    private String lost(double share, String text) {
        return chance.of(share) ? "" : text;
    }

    private String[] copy(String[] original, int most) {
        var copy = original.clone();
        for (int i = chance.between(1, most); i > 0; i--) modify(copy);
        return copy;
    }

    private void modify(String[] cells) {
        int field = chance.below(cells.length);
        int kind = chance.below(20);
        if (kind == 0) cells[field] = "";
        else if (kind == 1) cells[field] = person()[field];
        else if (kind == 2 && field < 3) exchange(cells, 0, 1);
        else if (kind == 2) exchange(cells, 3, 5);
        else if (kind == 3) cells[field] = cells[field].replaceFirst(" ", "");
        else cells[field] = chance.typo(cells[field]);
    }

    private static void exchange(String[] cells, int one, int other) {
        var text = cells[one];
        cells[one] = cells[other];
        cells[other] = text;
    }
}
