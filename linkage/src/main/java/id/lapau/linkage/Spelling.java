package id.lapau.linkage;

import java.util.Set;

/** How one word of a name is spelled today, and how it sounds. */
final class Spelling {

    static final String MUHAMMAD = "muhammad";

    private static final Set<String> MUHAMMADS = Set.of(("muhammad muhamad mohammad mohamad muhammed muhamed mohammed mohamed "
            + "mochammad mochamad muchammad muchamad muhammat muhamat mohamat mohd moh muh muhd mhd mhmd mohmd moch much muhmd "
            + "muhammmad muhamd muhmmad mohmad muhmad").split(" "));

    private Spelling() {}

    /** Old to new spelling (oe, dj, tj, sj), and the short forms of Muhammad and Abdul written out. */
    static String modern(String word) {
        if (MUHAMMADS.contains(word)) return MUHAMMAD;
        if (word.equals("abd") || word.equals("abdl")) return "abdul";
        var modern = word.startsWith("khoer") || word.startsWith("choer") ? word.substring(0, 2) + "oi" + word.substring(4) : word;
        while (old(modern)) modern = modern.replace("oe", "u").replace("dj", "j").replace("tj", "c").replace("sj", "sy");
        return modern;
    }

    private static boolean old(String word) {
        for (int i = 1; i < word.length(); i++) {
            char c = word.charAt(i);
            char before = word.charAt(i - 1);
            if (c == 'e' && before == 'o' || c == 'j' && (before == 'd' || before == 't' || before == 's')) return true;
        }
        return false;
    }

    /** The modern word reduced to what is heard: ph f, kh h, sy s, y i, double letters, silent ends. */
    static String sound(String modern) {
        var heard = new StringBuilder(modern.length() + 1);
        int i = 0;
        while (i < modern.length()) i += hear(modern, i, heard);
        return abdul(silentEnd(heard));
    }

    /** Appends what is heard at {@code i}; returns how many letters that took. */
    private static int hear(String w, int i, StringBuilder heard) {
        char c = w.charAt(i);
        char next = at(w, i + 1);
        int pair = pair(w, i, c, next, heard);
        if (pair > 0) return pair;
        switch (c) {
            case 'v' -> add(heard, 'f');
            case 'q' -> add(heard, 'k');
            case 'x' -> {
                add(heard, 'k');
                add(heard, 's');
            }
            case 'j' -> add(heard, 'y');
            case 'y' -> add(heard, vowel(next) ? 'y' : 'i');
            case 'z' -> add(heard, next == 'k' ? 's' : 'z');
            case 'i' -> add(heard, next == 'a' || next == 'u' || next == 'o' ? 'y' : 'i');
            default -> add(heard, c);
        }
        return 1;
    }

    private static int pair(String w, int i, char c, char next, StringBuilder heard) {
        if (next == 'h' && c != 'c') return withH(c, heard);
        if (c == 'c' && next == 'h') return add(heard, guttural(w, i) ? 'h' : 'c') + 1;
        if (c == 's' && next == 'y' && i + 2 < w.length()) return add(heard, 's') + 1;
        if (c == 'c' && (next == 'k' || next == 'o' && i + 2 == w.length() && i > 0)) return add(heard, 'k');
        if (c == 'a' && next == 'e') return add(heard, 'a') + add(heard, 'i');
        if (c == 'd' && next == 'z') return add(heard, 'z') + 1;
        if (c == 'o' && (next == 'o' || next == 'u')) return add(heard, 'u') + 1;
        if (c == 'i' && next == 'y' && vowel(at(w, i + 2))) return add(heard, 'y') + 1;
        if (c == 'i' && next == 'e' && !vowel(at(w, i + 2))) return add(heard, 'i') + 1;
        return 0;
    }

    private static int withH(char c, StringBuilder heard) {
        return switch (c) {
            case 'p' -> add(heard, 'f') + 1;
            case 'k' -> add(heard, 'h') + 1;
            case 's', 't', 'd', 'g', 'b' -> add(heard, c) + 1;
            default -> 0;
        };
    }

    /** Achmad, Fachri, Chairul, Choirul: as in 'loch'; Chandra, Chintia: as 'c'. */
    private static boolean guttural(String w, int i) {
        if (i > 0) return true;
        return w.startsWith("chai") || w.startsWith("cho") || w.startsWith("chus") || w.startsWith("chal") || w.startsWith("char");
    }

    private static int add(StringBuilder heard, char c) {
        if (heard.isEmpty() || heard.charAt(heard.length() - 1) != c) heard.append(c);
        return 1;
    }

    private static StringBuilder silentEnd(StringBuilder heard) {
        int last = heard.length() - 1;
        if (last < 2) return heard;
        switch (heard.charAt(last)) {
            case 'h' -> heard.setLength(vowel(heard.charAt(last - 1)) ? last : last + 1);
            case 'd' -> heard.setCharAt(last, 't');
            case 'z' -> heard.setCharAt(last, 's');
            default -> { }
        }
        return heard;
    }

    /** Abdul Rahman, Abdur Rahman and Abdurrahman are one name; Abdullah is another. */
    private static String abdul(StringBuilder heard) {
        boolean article = heard.length() >= 5 && heard.indexOf("abdu") == 0 && "lrs".indexOf(heard.charAt(4)) >= 0;
        if (article && heard.length() == 5) heard.setLength(4);
        else if (article && heard.length() >= 8 && heard.charAt(4) == 'l') heard.deleteCharAt(4);
        return heard.toString();
    }

    private static char at(String w, int i) {
        return i < w.length() ? w.charAt(i) : ' ';
    }

    static boolean vowel(char c) {
        return c == 'a' || c == 'i' || c == 'u' || c == 'e' || c == 'o';
    }
}
