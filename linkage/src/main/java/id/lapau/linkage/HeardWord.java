package id.lapau.linkage;

/** A word in modern spelling, and as it sounds. Words of names repeat, so the latest are remembered, by all threads together. */
record HeardWord(String written, String modern, String sound) {

    private static final int BITS = 13;

    private static final HeardWord[] LATEST = new HeardWord[1 << BITS];

    static HeardWord of(String written) {
        int at = written.hashCode() * 0x9e3779b9 >>> 32 - BITS;
        var known = LATEST[at];
        if (known != null && known.written.equals(written)) return known;
        var modern = Spelling.modern(written);
        return LATEST[at] = new HeardWord(written, modern, Spelling.sound(modern));
    }
}
