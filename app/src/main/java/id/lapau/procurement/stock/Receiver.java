package id.lapau.procurement.stock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who receives goods for others: a wali nagari's office, a market manager, a school, a health post, a group.
 *
 * @param nagari      name, empty when it is not of one
 * @param people      how many stand behind it; null when nobody said
 * @param maskedPhone for screens; empty without one
 */
public record Receiver(UUID id, String name, ReceiverKind kind, String address, String nagariCode, String nagari, @Nullable Integer people, String contact, String maskedPhone, boolean gone,
        long received) {}
