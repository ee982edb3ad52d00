package id.lapau.grants.programme;

import id.lapau.kernel.Actor;
import java.time.Instant;

/** A version of a programme with who made it, when and why. */
public record Authored(Programme programme, Actor by, Instant at, String reason) {}
