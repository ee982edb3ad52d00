package id.lapau.platform;

import java.util.List;

/** What a module wants to tell the operator on the terminal once the house is open, such as the logins of the demo. */
public interface StartupWords {

    List<String> lines();
}
