package id.lapau.wording;

/** The texts of the office as they count now, and as they counted. */
public interface Wordings {

    Wording current(TextKind kind);

    /** @throws IllegalArgumentException when there never was such a version */
    Wording at(TextKind kind, int version);
}
