package id.lapau.registry;

import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import java.util.Map;
import java.util.Set;

/** Nagari to choose from. */
final class Nagari {

    private Nagari() {}

    /** What an officer may choose from: the own nagari, or all of the regency by name. */
    static Map<String, String> choices(RegionCode regency, Officer officer) {
        var choices = Regions.bundled().nagariNames(regency);
        officer.area().ifPresent(own -> choices.keySet().retainAll(Set.of(own.code())));
        return choices;
    }
}
