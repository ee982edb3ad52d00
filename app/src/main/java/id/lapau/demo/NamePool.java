package id.lapau.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names as people of the regency bear them: Minang and Javanese, by sex and generation, many of them shared by many. */
final class NamePool {

    enum Culture { MINANG, JAVANESE }

    /** Words that nobody bears alone. */
    private static final Set<String> NEVER_ALONE = new HashSet<>(List.of("Muhammad", "Ahmad", "Abdul", "Siti", "Sri", "Nur", "Dwi", "Tri", "Eka", "Khairul", "Rahmatul", "Miftahul"));
    private static final int GENERATIONS_PART = 1972;

    private final WordLists lists = WordLists.words("names.txt");
    private final Dice dice;

    NamePool(Dice dice) {
        this.dice = dice;
    }

    String name(Culture culture, boolean woman, int birthYear) {
        boolean old = dice.chance(birthYear < GENERATIONS_PART ? 0.93 : 0.10);
        var first = old && culture == Culture.MINANG && dice.chance(0.28) ? compound(woman) : dice.popular(lists.group(group(culture, old ? "old" : "new", woman)));
        double alone = old ? (culture == Culture.MINANG ? 0.55 : 0.72) : 0.13;
        if (!NEVER_ALONE.contains(first) && dice.chance(alone)) return first;
        if (first.equals("Abdul")) return first + " " + dice.popular(lists.group("islamic.male"));
        var middle = dice.chance(old ? 0.02 : 0.13) ? " " + dice.popular(lists.group(group(culture, "new", woman))) : "";
        return withoutRepetition(first + middle + " " + second(culture, woman, old));
    }

    /** A brother's or sister's name that sounds like this one. */
    String twinOf(String name, Culture culture, boolean woman, int birthYear) {
        var words = name.split(" ", 2);
        var first = words[0];
        char last = first.charAt(first.length() - 1);
        int vowel = "aiou".indexOf(last);
        var other = vowel < 0 ? name(culture, woman, birthYear).split(" ", 2)[0] : first.substring(0, first.length() - 1) + "aiou".charAt(vowel == 1 ? 0 : 1);
        return words.length == 1 ? other + (other.equals(first) ? " Putra" : "") : other + " " + words[1];
    }

    private String second(Culture culture, boolean woman, boolean old) {
        if (old && dice.chance(0.25)) return dice.popular(lists.group(woman ? "islamic.female" : "islamic.male"));
        return dice.popular(lists.group((culture == Culture.MINANG ? "minang" : "java") + ".second" + sex(woman)));
    }

    private String compound(boolean woman) {
        return dice.popular(lists.group("compound" + sex(woman) + ".front")) + dice.popular(lists.group("compound" + sex(woman) + ".end"));
    }

    private static String withoutRepetition(String name) {
        return String.join(" ", List.of(name.split(" ")).stream().distinct().toList());
    }

    private static String group(Culture culture, String generation, boolean woman) {
        return (culture == Culture.MINANG ? "minang." : "java.") + generation + sex(woman);
    }

    private static String sex(boolean woman) {
        return woman ? ".female" : ".male";
    }
}
