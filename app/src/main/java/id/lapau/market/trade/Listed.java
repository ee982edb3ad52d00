package id.lapau.market.trade;

import java.util.List;

/** A page of a list. @param found how many there are on all pages */
public record Listed<T>(List<T> lines, int found) {

    static final int PAGE = 20;
    private static final int MOST_PAGES = 100_000;

    public int pages() {
        return Math.max(1, (found + PAGE - 1) / PAGE);
    }

    /** A page that can be asked for. */
    static int page(int asked) {
        return Math.clamp(asked, 1, MOST_PAGES);
    }
}
