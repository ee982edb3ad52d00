package id.lapau.platform.web;

import java.util.List;
import java.util.Set;

/** The menu of the whole office, in its order. */
public record Navigation(List<NavGroup> groups) {

    /** What somebody with these authorities sees of it; empty groups are left out. */
    List<NavGroup> visibleTo(Set<String> authorities) {
        return groups.stream()
                .map(group -> new NavGroup(group.labelKey(),
                        group.entries().stream().filter(entry -> authorities.containsAll(entry.permissions())).toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }
}
