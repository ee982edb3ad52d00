package id.lapau.outbox;

/** How a message reaches its recipient. */
public enum Channel {
    /** Sent by Lapau itself over SMTP. */
    EMAIL,
    /** Prepared by Lapau, sent by an officer's tap. */
    WHATSAPP,
    /** Handed over in a file to the office's text-message gateway. */
    SMS;

    /** Message key of its name. */
    public String messageKey() {
        return "outbox.channel." + name();
    }
}
