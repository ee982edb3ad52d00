package id.lapau.grants.intake;

/** Where the mapping of a sheet's columns comes from. */
public enum MappingState {
    /** No table was found in the sheet. */
    NONE,
    GUESSED,
    /** An officer looked at it in this intake. */
    CONFIRMED,
    /** An officer confirmed it earlier for the same headings. */
    REMEMBERED;

    public String messageKey() {
        return "intake.mapping-state." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
