package id.lapau.market.reach;

/** What people wrote, as a catalogue takes it: plain, on one line where it must be, and no longer than allowed. */
final class FeedText {

    private FeedText() {}

    /** On one line, at most {@code most} characters. */
    static String line(String written, int most) {
        return cut(plain(written).replaceAll("[\\s\\p{Z}]+", " ").strip(), most);
    }

    /** With its paragraphs, at most {@code most} characters. */
    static String paragraphs(String written, int most) {
        return cut(plain(written).replaceAll("[ \\t\\x0B\\f]+", " ").replaceAll(" ?\\R ?", "\n").replaceAll("\n{3,}", "\n\n").strip(), most);
    }

    /** Without markup, which catalogues show as it stands, and without what XML cannot carry. */
    private static String plain(String written) {
        var text = new StringBuilder(written.length());
        written.replaceAll("<[/!a-zA-Z][^<>]*>", " ").codePoints().filter(FeedText::carried).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean carried(int c) {
        return (c == '\n' || c == '\r' || c == '\t' || c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c >= 0x10000) && !reserved(c);
    }

    /** For nobody's use, or turning the direction of what follows. */
    private static boolean reserved(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xE000 && c <= 0xF8FF || c >= 0xFDD0 && c <= 0xFDEF || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c >= 0xF0000;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) return text;
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end * 3 / 4 ? space : end).stripTrailing() + "…";
    }
}
