package id.lapau.procurement.order;

import java.util.UUID;

/** The lots of a delivery were judged; published inside the transaction of the inspection. */
public record LinesInspected(UUID deliveryId) {}
