package id.lapau.registry;

import java.util.List;

/** One page of a list. */
record Found<T>(List<T> lines, int total) {

    static final int PAGE = 25;

    int pages() {
        return (total + PAGE - 1) / PAGE;
    }
}
