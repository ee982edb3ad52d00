package id.lapau.grants.intake;

/** What became of one workbook. */
public enum FileState {
    READABLE,
    UNREADABLE,
    /** The same bytes were handed in before for the same programme. */
    SAME_FILE,
    /** Its rows are proposals. */
    TAKEN;

    public String messageKey() {
        return "intake.file-state." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
