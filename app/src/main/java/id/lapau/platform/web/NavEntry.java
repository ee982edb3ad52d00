package id.lapau.platform.web;

import java.util.Set;

/**
 * One place in the menu.
 *
 * @param step        number of the step of the work; 0 for a place outside the steps
 * @param permissions names of the authorities a viewer needs, all of them
 */
public record NavEntry(int step, String labelKey, String path, Set<String> permissions) {

    /** Whether the viewer stands at this place or below it. */
    boolean holds(String currentPath) {
        return currentPath.equals(path) || !path.equals("/") && currentPath.startsWith(path + "/");
    }
}
