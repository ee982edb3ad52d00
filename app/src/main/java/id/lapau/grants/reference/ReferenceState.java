package id.lapau.grants.reference;

/** Where an uploaded reference list stands. */
public enum ReferenceState {
    /** Its columns wait for an officer. */
    MAPPING,
    /** A job is reading it. */
    READING,
    /** It may be used; the last such version of its kind is. */
    READY,
    /** It is no such list. */
    REFUSED,
    /** An officer took it back; the version before counts again. */
    WITHDRAWN;

    public String messageKey() {
        return "reference.state." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
