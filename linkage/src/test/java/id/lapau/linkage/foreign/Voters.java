package id.lapau.linkage.foreign;

import id.lapau.linkage.foreign.Labelled.Row;
import java.util.ArrayList;
import java.util.List;

/** Two years of a register of voters: households, women who took another name, people who moved, and many fields that are empty. */
final class Voters {

    private static final String COLUMNS = "last_name,first_name,middle_name,suffix,street,city,zip,birth_year,birth_place,sex,phone";

    private final Chance chance;
    private final List<String> women;
    private final List<String> men;
    private final List<String> surnames;
    private final List<String> streets;
    private final List<String> cities;
    private final List<String> states = List.of("NC", "NY", "VA", "SC", "PA", "FL", "OH", "NJ", "CA", "GA", "OC", "MI", "TX", "TN", "WV");

    Voters(long seed) {
        chance = new Chance(seed);
        women = Vocabulary.words(chance, 500, 2, List.of("a", "ie", "elle", "lyn", ""));
        men = Vocabulary.words(chance, 400, 2, List.of("", "o", "er", "ew"));
        surnames = Vocabulary.words(chance, 4_000, 2, List.of("", "s", "son", "er", "well"));
        streets = Vocabulary.words(chance, 1_500, 2, List.of("", "wood", "field"));
        cities = Vocabulary.words(chance, 60, 2, List.of("ville", "boro", " city", ""));
    }

    /** @param shared of the first year's voters, those who stand in the second year's list */
    Labelled years(int people, double shared) {
        var left = new ArrayList<Row>();
        var right = new ArrayList<Row>();
        String[] last = person();
        for (int who = 0; who < people; who++) {
            last = chance.of(0.55) ? relative(last) : person();
            left.add(new Row(who, thinned(last)));
            if (chance.of(shared)) right.add(new Row(who, thinned(later(last))));
        }
        for (int who = people; right.size() < people; who++) right.add(new Row(who, thinned(last = chance.of(0.55) ? relative(last) : person())));
        return Labelled.two(COLUMNS, left, right, 3);
    }

    private String[] person() {
        boolean woman = chance.of(0.53);
        var home = home();
        return new String[] {chance.common(surnames), chance.common(woman ? women : men), chance.common(woman ? women : men), chance.of(woman ? 0 : 0.06) ? "JR" : "",
            home[0], home[1], home[2], "" + chance.between(1920, 1995), chance.common(states), woman ? "F" : "M", "252" + chance.digits(7)};
    }

    private String[] home() {
        int city = chance.below(chance.between(1, cities.size()));
        return new String[] {chance.between(1, 999) + " " + chance.common(streets) + chance.one(List.of(" ST", " RD", " DR", " LN")), cities.get(city), "" + (27000 + city * 3 + chance.below(3))};
    }

    private String[] relative(String[] of) {
        var person = person();
        for (int shared : new int[] {0, 4, 5, 6, 10}) person[shared] = of[shared];
        return person;
    }

    private String[] later(String[] before) {
        var now = before.clone();
        if (now[9].equals("F") && chance.of(0.1)) now[0] = chance.common(surnames);
        if (chance.of(0.2)) System.arraycopy(home(), 0, now, 4, 3);
        if (chance.of(0.25)) now[10] = "252" + chance.digits(7);
        for (int i = 0; i < 7; i++) now[i] = chance.slip(now[i], 0.04, 0);
        if (chance.of(0.02)) now[7] = "" + (Integer.parseInt(now[7]) + (chance.of(0.5) ? 1 : -1));
        if (chance.of(0.15)) now[2] = now[2].substring(0, 1);
        return now;
    }

    private String[] thinned(String[] person) {
        var thinned = person.clone();
        double[] empty = {0, 0, 0.35, 0.3, 0.1, 0.05, 0.1, 0.05, 0.45, 0.1, 0.6};
        for (int i = 0; i < empty.length; i++) if (chance.of(empty[i])) thinned[i] = "";
        for (int i = 0; i < 7; i++) thinned[i] = thinned[i].toUpperCase(java.util.Locale.ROOT);
        return thinned;
    }
}
