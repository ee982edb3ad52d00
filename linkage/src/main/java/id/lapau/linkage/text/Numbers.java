package id.lapau.linkage.text;

/** Amounts as they are written: 1,250.50 or 1.250,50 or Rp 1.250. */
final class Numbers {

    private Numbers() {}

    /** The number with a point before its decimals; of two marks the last parts decimals, one mark before three digits parts thousands. */
    static String cleaned(String text) {
        var kept = text.replaceAll("[^0-9.,-]", "");
        int mark = Math.max(kept.lastIndexOf('.'), kept.lastIndexOf(','));
        if (mark < 0) return digitsOf(kept);
        boolean thousands = kept.length() - mark == 4 && kept.chars().filter(c -> c == '.' || c == ',').distinct().count() == 1;
        return thousands ? digitsOf(kept) : digitsOf(kept.substring(0, mark)) + "." + Words.digits(kept.substring(mark));
    }

    private static String digitsOf(String text) {
        return (text.startsWith("-") ? "-" : "") + Words.digits(text);
    }
}
