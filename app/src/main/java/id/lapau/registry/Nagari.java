package id.lapau.registry;

import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nagari in words. */
final class Nagari {

    private Nagari() {}

    /** Its name, empty for none. */
    static String name(@Nullable String code) {
        return code == null ? "" : Regions.bundled().find(code).map(Regions.Region::name).orElse(code);
    }

    /** What an officer may choose from: the own nagari, or all of the regency by name. */
    static Map<String, String> choices(RegionCode regency, Officer officer) {
        var choices = new LinkedHashMap<String, String>();
        Regions.bundled().nagariOf(regency).stream().filter(region -> officer.area().isEmpty() || officer.area().get().equals(region.code()))
                .sorted((a, b) -> a.name().compareTo(b.name())).forEach(region -> choices.put(region.code().code(), region.name()));
        return choices;
    }
}
