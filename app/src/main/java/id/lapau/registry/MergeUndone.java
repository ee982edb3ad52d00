package id.lapau.registry;

import java.util.UUID;

/** A merge was taken back; published inside the transaction. {@code restored} stands for itself again. */
public record MergeUndone(UUID merge, PersonId kept, PersonId restored) {}
