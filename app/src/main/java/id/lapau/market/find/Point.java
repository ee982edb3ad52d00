package id.lapau.market.find;

/** A place on the drawing of the regency, in its units: x eastwards, y southwards. */
public record Point(int x, int y) {}
