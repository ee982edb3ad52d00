package id.lapau.platform.web;

import java.util.List;

/** Places in the menu that belong together; {@code labelKey} names the group. */
public record NavGroup(String labelKey, List<NavEntry> entries) {}
