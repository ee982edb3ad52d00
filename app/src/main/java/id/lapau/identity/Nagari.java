package id.lapau.identity;

import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of the nagari a user may be limited to. */
final class Nagari {

    private Nagari() {}

    /** Empty for the whole regency. */
    static String name(@Nullable RegionCode nagari) {
        if (nagari == null) return "";
        return "Nagari " + Regions.bundled().nameOf(nagari.code());
    }

    /** Code to name with district, in the order of the codes. */
    static Map<String, String> choices(RegionCode regency) {
        var choices = new LinkedHashMap<String, String>();
        Regions.bundled().nagariOf(regency).forEach(nagari -> {
            var district = Regions.bundled().nameOf(nagari.code().code().substring(0, 8));
            choices.put(nagari.code().code(), nagari.name() + " (" + district + ")");
        });
        return choices;
    }
}
