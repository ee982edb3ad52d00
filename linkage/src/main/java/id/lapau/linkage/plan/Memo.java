package id.lapau.linkage.plan;

import id.lapau.linkage.text.Cleaner;

/** Remembers what texts of late became, such as names of places; gives up where less than half are found again. For one thread. */
final class Memo implements Cleaner {

    private static final int BITS = 9;
    private static final int TRIAL = 1 << 14;
    private static final int LEAST_KNOWN = TRIAL / 2;

    private final Cleaner cleaner;
    private String[] texts = new String[1 << BITS];
    private String[] cleaned = new String[1 << BITS];
    private int asked;
    private int known;

    Memo(Cleaner cleaner) {
        this.cleaner = cleaner;
    }

    @Override
    public String clean(String text) {
        if (texts.length == 0) return cleaner.clean(text);
        int at = text.hashCode() * 0x9e3779b9 >>> 32 - BITS;
        if (text.equals(texts[at])) {
            known++;
            return cleaned[at];
        }
        texts[at] = text;
        cleaned[at] = cleaner.clean(text);
        var found = cleaned[at];
        if (++asked == TRIAL) judge();
        return found;
    }

    private void judge() {
        if (known < LEAST_KNOWN) texts = cleaned = new String[0];
        asked = known = 0;
    }
}
