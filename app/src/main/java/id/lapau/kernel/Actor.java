package id.lapau.kernel;

import java.util.UUID;

/** Who does something: an officer, an owner on the own account, or Lapau itself. */
public record Actor(UUID id, String name) {

    /** Lapau itself, for work nobody asked for by hand. */
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), "Lapau");
}
