package id.lapau.procurement.need;

import java.util.UUID;

/**
 * Where goods are brought.
 *
 * @param nagari code; empty when it belongs to none
 * @param gone   whether nothing is brought there any more
 */
public record Place(UUID id, String name, String address, String nagari, boolean gone) {}
