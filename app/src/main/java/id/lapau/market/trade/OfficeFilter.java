package id.lapau.market.trade;

/** @param state of a {@link CustomerOrderState}, or empty for all; @param unanswered only what waits longer than a shop should let it, or ended so; @param sort {@code baru}, {@code lama}, {@code lapak} or {@code nilai} */
public record OfficeFilter(String state, String search, boolean unanswered, String sort) {

    public boolean any() {
        return !state.isEmpty() || !search.isEmpty() || unanswered;
    }
}
