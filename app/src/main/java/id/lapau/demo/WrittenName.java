package id.lapau.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Writes a person's name as a clerk would: with titles, in old spelling, in another order, with a slip of the finger; it stays the same person. */
final class WrittenName {

    private final Dice dice;

    WrittenName(Dice dice) {
        this.dice = dice;
    }

    /** @param habit which letter case the sheet prefers */
    String of(Proposed row, int habit, int age) {
        var name = row.person().name();
        if (dice.chance(row.copy() ? 0.85 : 0.33)) name = varied(name, row.person().woman(), age);
        return cased(name, dice.chance(0.9) ? habit % 4 : dice.below(4));
    }

    private String varied(String name, boolean woman, int age) {
        return switch (dice.below(12)) {
            case 0, 1 -> titled(name, woman, age);
            case 2, 3 -> mistyped(name);
            case 4 -> oldSpelling(name);
            case 5 -> reordered(name);
            case 6 -> name + (woman ? " binti " : " bin ") + dice.one("Anwar", "Syamsuddin", "Rusli", "Kasim", "Sukardi", "Dt. Basa", "Bahar");
            case 7 -> name + dice.one(" (Edi)", " (Uni Ida)", " (Ujang)", " (In)", " (Mak Cik)", " (Si Ad)", " (Pak De)");
            case 8 -> name.contains(" ") ? dice.one(name.replaceFirst(" ", ""), name.replace(" ", "  ")) : " " + name + " ";
            default -> spelled(name);
        };
    }

    private String titled(String name, boolean woman, int age) {
        if (age < 24) return name;
        return switch (dice.below(age < 40 ? 3 : 7)) {
            case 0 -> name + dice.one(", S.Pd", ", SE", " S.Ag", ", S.Pd.I", " SE", ", S.H.", ", A.Md", " S.Sos");
            case 1 -> name + dice.one(", ST", ", S.Kom", ", SP", " SPd");
            case 2 -> (woman ? dice.one("Hj. ", "Hj ") : dice.one("H. ", "H ")) + name;
            case 3 -> (woman ? "Dra. " : dice.one("Drs. ", "Drs ")) + name;
            case 4 -> (woman ? "Hj. " : dice.one("Dt. ", "Sutan ", "St. ")) + name;
            case 5 -> (woman ? "Hj. " : "H. ") + name + dice.one(", S.Pd", ", SE");
            default -> (woman ? "Hj. " : dice.one("H. ", "Ir. ")) + name;
        };
    }

    /** Muhammad, Abdul and the other words of which everybody has his own spelling. */
    private String spelled(String name) {
        if (name.startsWith("Muhammad ")) return name.replace("Muhammad ", dice.one("Muhamad ", "Mohammad ", "Moh. ", "M. ", "Muh. ", "Mohd. ", "Mhd. "));
        if (name.startsWith("Ahmad ")) return name.replace("Ahmad ", dice.one("Achmad ", "Akhmad "));
        if (name.startsWith("Abdul ")) return name.replace("Abdul ", dice.one("Abd. ", "Abdoel ", "Abd "));
        if (name.startsWith("Syaf")) return name.replace("Syaf", "Saf");
        if (name.contains("'")) return name.replace("'", dice.one("’", "", "`"));
        if (name.contains("Rizki")) return name.replace("Rizki", dice.one("Rizky", "Riski", "Rezki"));
        return mistyped(name);
    }

    private String oldSpelling(String name) {
        if (name.contains("Sy")) return name.replace("Sy", "Sj");
        if (name.startsWith("Y")) return "J" + name.substring(1);
        if (name.contains("C") && dice.chance(0.5)) return name.replace("C", "Tj");
        if (name.startsWith("J")) return "Dj" + name.substring(1);
        return name.replaceFirst("(?<=.)u", "oe");
    }

    private String reordered(String name) {
        var words = new ArrayList<>(List.of(name.split(" ")));
        Collections.rotate(words, 1);
        return String.join(" ", words);
    }

    /** One letter wrong in a word that is long enough to bear it. */
    private String mistyped(String name) {
        var words = name.split(" ");
        for (int i = 0; i < words.length; i++)
            if (words[i].length() >= 7 && !words[i].contains("'")) {
                words[i] = slip(words[i], dice.between(2, words[i].length() - 2));
                break;
            }
        return String.join(" ", words);
    }

    private String slip(String word, int at) {
        return switch (dice.below(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            case 2 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            default -> word.substring(0, at) + neighbour(word.charAt(at)) + word.substring(at + 1);
        };
    }

    private static char neighbour(char letter) {
        var keys = "qwertyuiopasdfghjklzxcvbnm";
        int at = keys.indexOf(letter);
        return at < 0 ? 'a' : keys.charAt(at == 0 || at == 10 || at == 19 ? at + 1 : at - 1);
    }

    private static String cased(String name, int habit) {
        return switch (habit) {
            case 0, 1 -> name.toUpperCase(Locale.ROOT);
            case 2 -> name;
            default -> name.length() % 5 == 0 ? name.toLowerCase(Locale.ROOT) : name;
        };
    }
}
