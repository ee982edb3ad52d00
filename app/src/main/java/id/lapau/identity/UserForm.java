package id.lapau.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the form of a user shows; without id it is a new one. */
public record UserForm(@Nullable UUID id, String username, String displayName, String role, String nagari, int version) {}
