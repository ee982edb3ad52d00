package id.lapau.linkage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Cuts a written name into its words: lower case, without marks, bracketed nicknames, titles and degrees. */
final class NameWords {

    private static final int LONGEST_DEGREE_IN_PIECES = 4;

    /**
     * Letters between two marks.
     *
     * @param glued   only a dot stood between this piece and the one before
     * @param marked  it stands behind a comma, where degrees stand
     */
    private record Piece(String text, boolean glued, boolean marked) {}

    private NameWords() {}

    static List<String> of(String written) {
        var pieces = pieces(written, true);
        if (pieces.isEmpty()) pieces = pieces(written, false);
        var words = withoutTitles(pieces);
        while (words.size() < pieces.size()) {
            if (words.isEmpty()) return pieces.isEmpty() ? List.of() : List.of(pieces.getLast().text());
            pieces = words.stream().map(word -> new Piece(word, false, false)).toList();
            words = withoutTitles(pieces);
        }
        return words;
    }

    private static List<Piece> pieces(String written, boolean skipNicknames) {
        var text = ascii(written);
        var pieces = new ArrayList<Piece>(6);
        var letters = new StringBuilder(16);
        int nickname = 0;
        boolean glued = false;
        boolean marked = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (skipNicknames && closes(c) && nickname > 0) nickname--;
            else if (skipNicknames && opens(c) && (closedLater(text, i) || !pieces.isEmpty())) nickname++;
            if (nickname == 0 && Character.isLetter(c)) {
                letters.append(Character.toLowerCase(c));
            } else if (!apostrophe(c)) {
                boolean ended = !letters.isEmpty();
                if (ended) pieces.add(new Piece(letters.toString(), glued, marked));
                letters.setLength(0);
                glued = c == '.' && (ended || glued);
                marked |= c == ',' && !pieces.isEmpty();
            }
        }
        return pieces;
    }

    /** Accented letters lose their accents; plain text passes at no cost. */
    private static String ascii(String written) {
        for (int i = 0; i < written.length(); i++)
            if (written.charAt(i) > 127)
                return Normalizer.normalize(written, Normalizer.Form.NFKD).codePoints()
                        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return written;
    }

    private static boolean opens(char c) {
        return c == '(' || c == '[' || c == '{';
    }

    private static boolean closes(char c) {
        return c == ')' || c == ']' || c == '}';
    }

    private static boolean closedLater(String text, int from) {
        for (int i = from + 1; i < text.length(); i++) if (closes(text.charAt(i))) return true;
        return false;
    }

    private static boolean apostrophe(char c) {
        return c == '\'' || c == '`' || c == '’' || c == '‘' || c == '´' || c == 'ʼ' || c == 'ʻ';
    }

    private static List<String> withoutTitles(List<Piece> pieces) {
        var words = new ArrayList<String>(pieces.size());
        int i = 0;
        while (i < pieces.size()) {
            var text = pieces.get(i).text();
            int degree = words.isEmpty() ? 0 : degreeAt(pieces, i);
            if (degree > 0) i += degree;
            else if (!words.isEmpty() && Titles.startsNickname(text)) return words;
            else if (titleAt(pieces, i) || Titles.patronym(text) && !words.isEmpty() && i + 1 < pieces.size()) i++;
            else {
                words.add(text);
                i++;
            }
        }
        return words;
    }

    /** A letter at the very end, as in 'Ahmad H', is an initial unless a comma says that it is a title. */
    private static boolean titleAt(List<Piece> pieces, int i) {
        var piece = pieces.get(i);
        boolean initial = piece.text().length() == 1 && i + 1 == pieces.size() && !piece.marked();
        return !initial && Titles.before(piece.text());
    }

    /** How many pieces from here on make up one degree: three for 'S.Pd.I', two for 'S. Kom', none for a name. */
    private static int degreeAt(List<Piece> pieces, int start) {
        for (int count = Math.min(LONGEST_DEGREE_IN_PIECES, pieces.size() - start); count > 0; count--)
            if (degree(pieces, start, start + count)) return count;
        return 0;
    }

    private static boolean degree(List<Piece> pieces, int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i++) letters += pieces.get(i).text().length();
        if (letters > Titles.LONGEST_DEGREE) return false;
        var first = pieces.get(start);
        boolean glued = true;
        boolean initials = true;
        var joined = first.text();
        for (int i = start + 1; i < end; i++) {
            joined = joined.concat(pieces.get(i).text());
            glued &= pieces.get(i).glued();
            initials &= pieces.get(i).text().length() == 1;
        }
        boolean single = end - start == 1;
        boolean together = first.marked() || glued && !single;
        if (Titles.shortDegree(joined)) return together;
        return Titles.degree(joined) && (single || together || !initials || first.text().length() > 1);
    }
}
