package id.lapau.papers;

/** The letterhead as it counts now, and as it counted. */
public interface Letterheads {

    Letterhead current();

    /** @throws IllegalArgumentException when there never was such a version */
    Letterhead at(int version);
}
