package id.lapau.demo;

import java.util.List;
import java.util.Locale;

/** Writes addresses and the names of nagari: short, long, misspelt, in their old forms, the district in place of the nagari. */
final class Places {

    private final List<Nagari> nagari;
    private final List<String> names;
    private final List<String> streets = WordLists.lines("words.txt").group("street");
    private final Dice dice;

    Places(List<Nagari> nagari, Dice dice) {
        this.nagari = nagari;
        this.dice = dice;
        names = nagari.stream().map(n -> n.name().toLowerCase(Locale.ROOT)).toList();
    }

    String nagari(int index) {
        return nagari.get(index).name();
    }

    /** An address that names its nagari. */
    String full(int index, int jorong) {
        var where = nagari.get(index);
        var part = jorong(index, jorong);
        var name = written(index);
        return switch (dice.below(6)) {
            case 0 -> "Jorong " + part + " Nagari " + name;
            case 1 -> "Jr. " + part + ", Nag. " + name;
            case 2 -> "Jorong " + part + ", Nagari " + name + ", Kec. " + where.district();
            case 3 -> dice.one(streets) + " Jorong " + part + " Nagari " + name;
            case 4 -> "Jrg " + part + " Nagari " + name + " Kec " + where.district();
            default -> "Jorong " + part + dice.one("\n", " ") + "Nagari " + name;
        };
    }

    /** An address for readers who know the nagari anyway. */
    String brief(int index, int jorong) {
        var part = jorong(index, jorong);
        return switch (dice.below(5)) {
            case 0 -> "Jorong " + part;
            case 1 -> "Jr. " + part;
            case 2 -> part + " " + written(index);
            case 3 -> dice.one(streets) + " " + part;
            default -> full(index, jorong);
        };
    }

    String jorong(int index, int jorong) {
        return nagari.get(index).jorong().get(jorong);
    }

    /** The name of a nagari as it gets written; to everybody who knows the regency no other can be meant. */
    String written(int index) {
        var name = nagari(index);
        if (dice.chance(0.80)) return name;
        if (dice.chance(0.5)) return otherForm(name);
        if (name.length() < 7) return name;
        var slipped = slip(name);
        return names.get(index).equals(Names.nearest(slipped.toLowerCase(Locale.ROOT), names)) && far(slipped, index) ? slipped : name;
    }

    private boolean far(String slipped, int index) {
        for (int i = 0; i < names.size(); i++)
            if (i != index && Names.distance(slipped.toLowerCase(Locale.ROOT), names.get(i)) < 4) return false;
        return true;
    }

    private static String otherForm(String name) {
        return name.replace("Empat", "IV").replace("Lubuak", "Lubuk").replace("Muaro", "Muara").replace("Sungai", "Sei").replace("Gunung", "Gn.").replace("Abai", "Abay");
    }

    private String slip(String name) {
        int at = dice.between(2, name.length() - 2);
        if (name.charAt(at) == ' ') return name;
        return dice.chance(0.5) ? name.substring(0, at) + name.substring(at + 1) : name.substring(0, at) + name.charAt(at) + name.substring(at);
    }

    /** For a column of nagari, where now and then somebody wrote the district. */
    String inColumn(int index) {
        return dice.chance(0.03) ? nagari.get(index).district() : dice.chance(0.2) ? "Nagari " + written(index) : written(index);
    }
}
