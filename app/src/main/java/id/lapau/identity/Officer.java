package id.lapau.identity;

import id.lapau.kernel.Actor;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in user. A controller method that declares an {@code Officer} parameter receives it.
 *
 * @param nagari the only nagari this officer may see; null for the whole regency
 */
public record Officer(UUID id, String name, Role role, @Nullable RegionCode nagari) {

    public boolean may(Permission permission) {
        return role.permissions().contains(permission);
    }

    public Actor actor() {
        return new Actor(id, name);
    }

    public Optional<RegionCode> area() {
        return Optional.ofNullable(nagari);
    }

    /** Code of the only nagari this officer may see, for a query; empty for the whole regency. */
    public String areaCode() {
        return nagari == null ? "" : nagari.code();
    }

    /** The nagari this officer may choose from, names by code in the order of names: the own one, or all of the regency. */
    public Map<String, String> nagariChoices(RegionCode regency) {
        var choices = Regions.bundled().nagariNames(regency);
        if (nagari != null) choices.keySet().retainAll(Set.of(nagari.code()));
        return choices;
    }
}
