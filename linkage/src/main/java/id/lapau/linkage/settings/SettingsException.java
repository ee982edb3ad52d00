package id.lapau.linkage.settings;

/** Settings that can't be used; the message names the place, what was found and what is expected. */
public final class SettingsException extends RuntimeException {

    public SettingsException(String place, String problem) {
        super(place + ": " + problem);
    }
}
