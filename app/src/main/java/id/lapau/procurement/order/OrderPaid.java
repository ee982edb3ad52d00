package id.lapau.procurement.order;

import java.util.UUID;

/** An order was paid; published inside the transaction that records it. */
public record OrderPaid(UUID orderId) {}
