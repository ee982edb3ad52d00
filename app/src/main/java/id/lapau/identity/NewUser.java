package id.lapau.identity;

import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user as asked for on a form; {@link #problems()} says what is wrong with it. */
record NewUser(String username, String displayName, Role role, @Nullable RegionCode nagari) {

    static NewUser of(String username, String displayName, Role role, String nagari) {
        var area = role == Role.NAGARI_OFFICER && Regions.bundled().find(nagari).isPresent() ? new RegionCode(nagari) : null;
        return new NewUser(username.strip().toLowerCase(Locale.ROOT), displayName.strip().replaceAll("\\s+", " "), role, area);
    }

    /** Field to message key; empty when nothing is wrong. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (!username.matches("[a-z][a-z0-9._-]{2,39}")) problems.put("username", "identity.problem.username");
        if (displayName.isEmpty() || displayName.length() > 100) problems.put("displayName", "identity.problem.displayName");
        if (displayName.matches(".*\\d{6}.*")) problems.put("displayName", "identity.problem.displayNameDigits");
        if (role == Role.NAGARI_OFFICER && (nagari == null || !nagari.nagari())) problems.put("nagari", "identity.problem.nagari");
        return problems;
    }
}
