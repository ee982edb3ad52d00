package id.lapau.outbox;

/** What is said; the title is the subject of an e-mail and is not sent elsewhere. */
public record MessageText(String title, String body) {}
