package id.lapau.procurement.need;

import id.lapau.kernel.Actor;
import java.util.Optional;
import java.util.UUID;

/** The packages, for the steps that follow. */
public interface Packages {

    /**
     * Moves a package on, in the caller's transaction, with an entry in the audit book. Holds its row until that transaction ends.
     *
     * @param reason why, in the officer's words; empty where none is needed
     */
    Became become(UUID packageId, PackageState next, Actor by, String reason);

    /** What became of an order to move on. */
    sealed interface Became {

        record Done(PackageState before) implements Became {}

        /** Its table of transitions does not lead there. */
        record NotNow(PackageState state) implements Became {}

        record Unknown() implements Became {}
    }

    Optional<PackageSheet> find(UUID packageId);
}
