package id.lapau.demo;

import java.util.List;

/** Invents what the proposed do for a living, and where. */
final class Businesses {

    private final Dice dice;
    private final List<Nagari> nagari;
    private final WordLists words = WordLists.lines("words.txt");

    Businesses(Dice dice, List<Nagari> nagari) {
        this.dice = dice;
        this.nagari = nagari;
    }

    Business of(Person person) {
        return Business.small(dice, words, person.nagari(), dice.chance(0.7) ? person.jorong() : dice.below(nagari.get(person.nagari()).jorong().size()));
    }

    /** No longer micro by UU 20/2008, clearly, in a column that the sheet has. */
    Business grown(Business business, SheetDesign sheet) {
        boolean byAssets = sheet.has(Field.ASSETS) && (!sheet.tellsSales() || dice.chance(0.4));
        return byAssets ? business.withAssets(1_000_000L * dice.between(65, 420)) : business.withSales(1_000_000L * dice.between(30, 190));
    }

    /** In another nagari, with or without a certificate. */
    Business elsewhere(Person person, Business business, boolean certified) {
        var other = dice.one(nagari);
        while (other.index() == person.nagari()) other = dice.one(nagari);
        var number = certified ? dice.one("503/", "470/", "SKU/") + dice.between(11, 480) + dice.one("/SKU/2020", "/NG/2020", "/IX-2020") : "";
        return business.elsewhere(other.index(), dice.below(other.jorong().size()), number);
    }
}
