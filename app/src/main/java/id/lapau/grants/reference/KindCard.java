package id.lapau.grants.reference;

import org.jspecify.annotations.Nullable;

/** One of the four lists as the page shows it: the version that counts, and whether its data is old. */
public record KindCard(ListKind kind, @Nullable StoredList current, boolean old) {}
