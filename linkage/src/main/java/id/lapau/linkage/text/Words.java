package id.lapau.linkage.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Texts as words, letters and digits, whatever the language. */
final class Words {

    private Words() {}

    static String lower(String text) {
        return spaced(text.toLowerCase(Locale.ROOT));
    }

    /** Lower case without accents; letters that do not decompose are written out. */
    static String ascii(String text) {
        if (plain(text)) return lower(text);
        var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return spaced(decomposed.replaceAll("\\p{M}", "").replace("ß", "ss").replace("æ", "ae").replace("œ", "oe").replace("ø", "o").replace("ł", "l").replace("đ", "d"));
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) > 127) return false;
        return true;
    }

    /** Lower-case letters; anything else parts words, but an apostrophe or a dot inside vanishes. */
    static String letters(String text) {
        return kept(ascii(text), Character::isLetter);
    }

    static String alphanumeric(String text) {
        return kept(ascii(text), Character::isLetterOrDigit);
    }

    static String digits(String text) {
        var digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') digits.append(text.charAt(i));
        return digits.toString();
    }

    private interface Kept {
        boolean test(int c);
    }

    private static String kept(String text, Kept wanted) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (wanted.test(c)) kept.append(c);
            else if (c != '\'' && c != '.' && c != '’' && c != '`') kept.append(' ');
        }
        return spaced(kept.toString());
    }

    /** One space between words, none around. */
    private static String spaced(String text) {
        var spaced = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') gap = true;
            else {
                if (gap && !spaced.isEmpty()) spaced.append(' ');
                gap = false;
                spaced.append(c);
            }
        }
        return spaced.length() == text.length() ? text : spaced.toString();
    }

    /** The other words; the text itself when nothing else would be left. */
    static String without(String text, Collection<String> words) {
        var kept = new StringBuilder(text.length());
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf(' ', from);
            if (end < 0) end = text.length();
            if (!words.contains(text.substring(from, end))) kept.append(kept.isEmpty() ? "" : " ").append(text, from, end);
            from = end + 1;
        }
        return kept.isEmpty() ? text : kept.toString();
    }

    static String sorted(String text) {
        if (text.indexOf(' ') < 0) return text;
        var words = text.split(" ");
        Arrays.sort(words);
        return String.join(" ", words);
    }

    static String distinctLetters(String text) {
        var letters = text.replace(" ", "").toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    static String word(String text, int index) {
        var words = text.split(" ");
        return index < words.length ? words[index] : "";
    }

    static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** The longest word, the first of several: the one of a title that says most. */
    static String longest(String text) {
        var longest = "";
        for (var word : text.split(" ")) if (word.length() > longest.length()) longest = word;
        return longest;
    }

    static String initials(String text) {
        var initials = new StringBuilder();
        for (var word : text.split(" ")) if (!word.isEmpty()) initials.append(word.charAt(0));
        return initials.toString();
    }
}
