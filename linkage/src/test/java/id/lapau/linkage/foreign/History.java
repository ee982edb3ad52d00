package id.lapau.linkage.foreign;

import id.lapau.linkage.foreign.Labelled.Row;
import java.util.ArrayList;
import java.util.List;

/** Dead notables in many registers, as in Splink's historical data: up to twenty records of one person, few fields, many of them empty or wrong. */
final class History {

    private static final String COLUMNS = "first_name,surname,dob,birth_place,postcode,gender,occupation";

    private final Chance chance;
    private final List<String> given;
    private final List<String> surnames;
    private final List<String> places;
    private final List<String> occupations;

    History(long seed) {
        chance = new Chance(seed);
        given = Vocabulary.words(chance, 300, 2, List.of("", "a", "e"));
        surnames = Vocabulary.words(chance, 3_000, 2, List.of("", "s", "ton", "worth"));
        places = Vocabulary.words(chance, 800, 3, List.of("", "ham", "ford", "bury"));
        occupations = Vocabulary.words(chance, 120, 3, List.of("er", "ian", "ist"));
    }

    Labelled registers(int people, int most) {
        var rows = new ArrayList<Row>();
        for (int who = 0; who < people; who++) {
            var person = person();
            for (int i = chance.between(1, most); i > 0; i--) rows.add(new Row(who, record(person)));
        }
        return Labelled.one(COLUMNS, rows, 11);
    }

    private String[] person() {
        int place = chance.below(chance.between(1, places.size()));
        return new String[] {chance.common(given), chance.common(surnames), chance.between(1600, 1900) + "-%02d-%02d".formatted(chance.between(1, 12), chance.between(1, 28)),
            places.get(place), ("" + (char) ('a' + place % 26) + (char) ('a' + place / 26 % 26)).toUpperCase(java.util.Locale.ROOT) + chance.between(1, 20) + " " + chance.below(10) + "qr",
            chance.of(0.8) ? "male" : "female", chance.common(occupations)};
    }

    private String[] record(String[] person) {
        var copy = person.clone();
        if (chance.of(0.1)) copy[0] = chance.of(0.5) ? copy[0].substring(0, Math.min(3, copy[0].length())) : copy[0].substring(0, 1);
        if (chance.of(0.03)) copy[0] = chance.common(given);
        if (chance.of(0.04)) copy[1] = chance.common(surnames);
        copy[0] = chance.slip(copy[0], 0.08, 0.02);
        copy[1] = chance.slip(copy[1], 0.1, 0.02);
        if (chance.of(0.12)) copy[2] = copy[2].substring(0, 4) + "-01-01";
        copy[2] = chance.slip(copy[2], 0.08, 0.2);
        if (chance.of(0.2)) copy[3] = chance.common(places);
        copy[3] = chance.slip(copy[3], 0.05, 0.15);
        if (chance.of(0.2)) copy[4] = copy[4].split(" ")[0] + " " + chance.below(10) + "xy";
        copy[4] = chance.slip(copy[4], 0.05, 0.15);
        copy[5] = chance.of(0.15) ? "" : chance.of(0.02) ? chance.of(0.5) ? "male" : "female" : copy[5];
        copy[6] = chance.of(0.4) ? "" : chance.of(0.2) ? chance.common(occupations) : copy[6];
        return copy;
    }
}
