package id.lapau.market.reach;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is counted together: a kind of event in a shop, or on a product of it, on a day of the office. */
record Moment(LocalDate day, UUID shop, @Nullable UUID product, String kind) {}
