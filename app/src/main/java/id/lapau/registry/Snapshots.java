package id.lapau.registry;

import id.lapau.kernel.Actor;
import java.util.List;

/** How businesses stood over time. */
public interface Snapshots {

    /**
     * Stores each with its size class by the law of its day, in the caller's transaction. Of a day that is known already it
     * becomes the newer revision; what says the same as the one that stands changes nothing. Publishes {@link BusinessesMeasured}.
     *
     * @return how many were new
     * @throws IllegalArgumentException when one states no amount
     */
    int record(List<Snapshot> snapshots, String reason, Actor by);
}
