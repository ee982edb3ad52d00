package id.lapau.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Separated text of unknown encoding and separator, as villages and other offices send it. */
public final class CsvText {

    private CsvText() {}

    /** The text by its byte order mark, else as UTF-8 if it is valid, else as Windows-1252. */
    public static String decode(byte[] c) {
        if (c.length >= 3 && c[0] == (byte) 0xEF && c[1] == (byte) 0xBB && c[2] == (byte) 0xBF)
            return decode(c, 3, StandardCharsets.UTF_8);
        if (c.length >= 2 && c[0] == (byte) 0xFF && c[1] == (byte) 0xFE) return decode(c, 2, StandardCharsets.UTF_16LE);
        if (c.length >= 2 && c[0] == (byte) 0xFE && c[1] == (byte) 0xFF) return decode(c, 2, StandardCharsets.UTF_16BE);
        return decode(c, 0, StandardCharsets.UTF_8);
    }

    /** The first whole lines of at most so many bytes; a file without line ends is cut. */
    public static byte[] beginning(byte[] content, int most) {
        if (content.length <= most) return content;
        int end = most;
        while (end > 0 && content[end - 1] != '\n') end--;
        return java.util.Arrays.copyOf(content, end == 0 ? most : end);
    }

    private static String decode(byte[] content, int from, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content, from, content.length - from)).toString();
        } catch (CharacterCodingException notThat) {
            return new String(content, from, content.length - from, Charset.forName("windows-1252"));
        }
    }

    /** The separator that cuts most records of the beginning into the same number of fields. */
    public static char separator(String text) {
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) return text.charAt(4);
        char best = ',';
        double bestScore = 0;
        for (char candidate : new char[] {';', ',', '\t', '|'}) {
            double score = evenness(text, candidate);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    private static double evenness(String text, char separator) {
        var records = new int[512];
        int seen = 0;
        int fields = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < text.length() && i < 64_000 && seen < 200; i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (c == separator && !quoted) fields++;
            if (c == '\n' && !quoted || i == text.length() - 1) {
                if (!blank) {
                    records[Math.min(fields, 511)]++;
                    seen++;
                }
                fields = 0;
                blank = true;
            } else if (!Character.isWhitespace(c)) blank = false;
        }
        double best = 0;
        for (int i = 1; i < records.length; i++) best = Math.max(best, records[i] * (1 + Math.min(i, 20) / 20.0));
        return seen == 0 ? 0 : best / seen;
    }
}
