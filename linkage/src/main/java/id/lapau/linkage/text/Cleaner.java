package id.lapau.linkage.text;

/** Makes one text comparable. Pure; gives the empty text for what says nothing, which counts as missing. */
@FunctionalInterface
public interface Cleaner {

    String clean(String text);

    /** First this, then the other. */
    default Cleaner then(Cleaner next) {
        return text -> {
            var cleaned = clean(text);
            return cleaned.isEmpty() ? cleaned : next.clean(cleaned);
        };
    }
}
