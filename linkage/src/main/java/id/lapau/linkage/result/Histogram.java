package id.lapau.linkage.result;

/** Scored pairs by weight, in steps of one. @param counts the first holds all below {@link #LEAST}+1, the last all from {@link #MOST} */
public record Histogram(long[] counts) {

    public static final int LEAST = -60;
    public static final int MOST = 60;

    public Histogram() {
        this(new long[MOST - LEAST + 1]);
    }

    public void add(double weight, long count) {
        counts[Math.clamp((int) Math.floor(weight), LEAST, MOST) - LEAST] += count;
    }
}
