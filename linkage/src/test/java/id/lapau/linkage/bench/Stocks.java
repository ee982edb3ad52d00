package id.lapau.linkage.bench;

import java.util.EnumMap;
import java.util.Map;

/** All words that names and places are made of, read once and shared by all threads. */
final class Stocks {

    private final Map<People, Names> names = new EnumMap<>(People.class);
    private final Map<People, PlaceWords> places = new EnumMap<>(People.class);

    /** Parts of place names; an end in small letters is joined to its front. */
    record PlaceWords(Words front, Words end, Words road, Words street) {

        String village(Dice dice) {
            var last = end.pick(dice);
            return front.pick(dice) + (Character.isUpperCase(last.charAt(0)) ? " " : "") + last;
        }
    }

    Stocks() {
        var nameWords = new WordFile("names.txt");
        var placeWords = new WordFile("places.txt");
        for (var people : People.values()) {
            names.put(people, new Names(nameWords, people));
            places.put(people, new PlaceWords(placeWords.group(people.group("front")), placeWords.group(people.group("end")),
                    placeWords.group(people.group("street")), placeWords.group("streets")));
        }
    }

    Names names(People people) {
        return names.get(people);
    }

    PlaceWords places(People people) {
        return places.get(people);
    }
}
