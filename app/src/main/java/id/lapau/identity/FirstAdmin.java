package id.lapau.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The first admin as asked for on the page of the first run.
 *
 * @param code the code that only the terminal of the server shows
 */
record FirstAdmin(NewUser user, String password, String repeated, String code) {

    /** Field to message key; empty when nothing is wrong. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<>(user.problems());
        Passwords.weakness(password, user.username()).ifPresent(weakness -> problems.put("wanted", weakness));
        if (!password.equals(repeated)) problems.put("repeated", "identity.problem.repeatedDiffers");
        return problems;
    }

    @Override public String toString() {
        return "FirstAdmin[" + user.username() + "]";
    }
}
