package id.lapau.registry;

import id.lapau.kernel.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A business as another desk finds it.
 *
 * @param nagari where the owner lives, which decides who may see it
 */
public record Owned(BusinessId id, String name, String line, @Nullable RegionCode nagari) {}
