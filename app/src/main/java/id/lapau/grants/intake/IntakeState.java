package id.lapau.grants.intake;

/** How far one handing-in of files is. */
public enum IntakeState {
    /** Its files are being read. */
    CHECKING,
    /** The rehearsal stands: an officer looks at it before anything becomes a proposal. */
    READY,
    /** Its rows are becoming proposals. */
    TAKING,
    DONE,
    WITHDRAWN;

    public boolean working() {
        return this == CHECKING || this == TAKING;
    }

    public String messageKey() {
        return "intake.state." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
