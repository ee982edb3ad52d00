package id.lapau.linkage.bench;

/** Invents people of an English-speaking country, one at a time, some of them in the household of the one before. */
final class EnglishPeople {

    private final Words given;
    private final Words surnames;
    private final Words beginnings;
    private final Words endings;
    private final Words streets;
    private final Words states;
    private final Dice dice;
    private String[] last = {};

    EnglishPeople(Dice dice) {
        var words = new WordFile("english.txt");
        given = words.group("given");
        surnames = words.group("surname");
        beginnings = words.group("beginning");
        endings = words.group("ending");
        streets = words.group("street");
        states = words.group("state");
        this.dice = dice;
    }

    /** Given name, surname, house number, street, suburb, postcode, state, birth date as yyyymmdd, a number of seven digits. */
    String[] next() {
        boolean household = last.length > 0 && dice.chance(0.4);
        var person = household ? last.clone() : stranger();
        person[0] = given.pick(dice);
        person[7] = Integer.toString(Person.date(dice.between(1930, 1999), dice.between(1, 12), dice.between(1, 28)));
        person[8] = Integer.toString(dice.between(1_000_000, 9_999_999));
        return last = person;
    }

    private String[] stranger() {
        var surname = dice.chance(0.7) ? surnames.pick(dice) : place();
        return new String[] {"", surname, Integer.toString(dice.between(1, 240)), place() + " " + streets.pick(dice), place(), Integer.toString(dice.between(2_000, 7_999)), states.pick(dice), "", ""};
    }

    private String place() {
        return beginnings.pick(dice) + endings.pick(dice);
    }
}
