package id.lapau.registry;

/** What somebody who went there found of a business. */
public enum Standing {
    /** There, and at work. */
    RUNNING,
    /** It was there once. */
    CLOSED,
    /** Nobody at the place knows of it. */
    NOT_FOUND;

    public String messageKey() {
        return "registry.standing." + name();
    }
}
