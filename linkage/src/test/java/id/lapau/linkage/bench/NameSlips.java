package id.lapau.linkage.bench;

import java.util.Locale;

/** What happens to a name: it stays the name of the same person. */
final class NameSlips {

    private static final String KEYS = "qwertyuiopasdfghjklzxcvbnm";
    private static final String[][] SPELLINGS = {{"Muhammad ", "Muhamad ", "Mohammad ", "Moh. ", "M. ", "Muh. ", "Mohd. ", "Mhd. ", "Muhamat ", "Moch. "},
            {"Moch ", "Mochamad ", "Muhammad ", "M. "}, {"Ahmad ", "Achmad ", "Akhmad ", "Akmad "}, {"Abdul ", "Abd. ", "Abd ", "Abdoel "}, {"Siti ", "Sitti ", "St. "}};

    private NameSlips() {}

    static String titled(String name, Hand hand) {
        var dice = hand.dice();
        return switch (dice.below(4)) {
            case 0 -> dice.one("H. ", "Hj. ", "H ", "Hj ", "Ir. ", "Drs. ", "Dra. ") + name;
            case 1 -> dice.one("Dt. ", "Sutan ", "St. ", "R. ", "Tgk. ", "Daeng ") + name;
            case 2 -> name + dice.one(", S.Pd", ", SE", " S.Ag", ", S.H.", ", A.Md", " SPd", ", S.Kom", ", M.Si");
            default -> dice.one("H. ", "Hj. ") + name + dice.one(", S.Pd", ", SE", " Dt. Basa");
        };
    }

    static String muhammad(String name, Hand hand) {
        for (var spelling : SPELLINGS)
            if (name.startsWith(spelling[0])) return spelling[hand.dice().between(1, spelling.length - 1)] + name.substring(spelling[0].length());
        return name;
    }

    static String oldSpelling(String name, Hand hand) {
        return switch (hand.dice().below(4)) {
            case 0 -> name.replace("Sy", "Sj").replace("sy", "sj");
            case 1 -> name.replace("C", "Tj").replace("c", "tj");
            case 2 -> name.contains("dj") || name.contains("Dj") ? name : name.replace("j", "dj").replace("J", "Dj");
            default -> name.replace("u", "oe");
        };
    }

    /** One slip of the finger in a word of at least four letters, not in its first. */
    static String mistyped(String name, Hand hand) {
        var dice = hand.dice();
        var words = name.split(" ");
        int word = dice.below(words.length);
        if (words[word].length() < 4) return name;
        words[word] = slip(words[word], dice.between(1, words[word].length() - 2), dice);
        return String.join(" ", words);
    }

    private static String slip(String word, int at, Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 2 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            default -> word.substring(0, at) + neighbour(word.charAt(at)) + word.substring(at + 1);
        };
    }

    private static char neighbour(char letter) {
        int at = KEYS.indexOf(letter);
        return at < 0 ? 'a' : KEYS.charAt(at == 0 || at == 10 || at == 19 ? at + 1 : at - 1);
    }

    static String reordered(String written, Hand hand) {
        var name = written.strip();
        int space = hand.dice().chance(0.5) ? name.indexOf(' ') : name.lastIndexOf(' ');
        return space < 0 ? written : name.substring(space + 1) + " " + name.substring(0, space);
    }

    /** The last word, or a middle one; never the only one. */
    static String dropped(String written, Hand hand) {
        var name = written.strip();
        int first = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        if (first < 0) return written;
        return first != last && hand.dice().chance(0.5) ? name.substring(0, first) + name.substring(last) : name.substring(0, last);
    }

    /** A word but the first to its initial. */
    static String abbreviated(String name, Hand hand) {
        int last = name.lastIndexOf(' ');
        return last < 0 || name.length() - last < 5 ? name : name.substring(0, last + 2) + hand.dice().one(".", "");
    }

    static String nicknamed(String name, Hand hand) {
        return name.indexOf('(') >= 0 ? name : name + hand.dice().one(" (Edi)", " (Uni Ida)", " (Ujang)", " (In)", " (Mak Cik)", " (Si Ad)", " (Pak De)", " (Neng)", " (Bu Tini)", " (Togar)");
    }

    static String spaced(String name, Hand hand) {
        if (name.indexOf(' ') < 0) return " " + name + " ";
        return hand.dice().chance(0.6) ? name.replaceFirst(" ", "") : name.replace(" ", "  ");
    }

    static String upperCase(String name, Hand hand) {
        return hand.dice().chance(0.85) ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
    }
}
