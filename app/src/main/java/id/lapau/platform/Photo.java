package id.lapau.platform;

import java.io.IOException;
import java.util.Optional;

/**
 * A photo that somebody sent, painted anew: of what was sent nothing is left but its colours.
 *
 * @param jpeg   longest side {@link #SIDE} pixels at most, upright, without any metadata
 * @param width  pixels
 * @param height pixels
 */
public record Photo(byte[] jpeg, int width, int height) {

    /** Bytes. */
    public static final int LARGEST = 8 * 1024 * 1024;
    public static final int SIDE = 1280;
    /** Longest side of a small one, pixels. */
    public static final int SMALL = 480;
    /** Bytes of a small one, at most. */
    public static final int SMALL_BYTES = 24_000;
    /** Pixels. */
    public static final int TILE_WIDTH = 240, TILE_HEIGHT = 180;
    /** Bytes of a tile, at most, so that a dozen of them and their page come to less than 100 kB. */
    public static final int TILE_BYTES = 5_000;

    /** Why something is no photo for us. */
    public enum Fault {
        /** Nothing was sent. */
        EMPTY,
        /** More than {@link #LARGEST} bytes. */
        TOO_LARGE,
        /** No JPEG and no PNG. */
        NO_PICTURE,
        /** More pixels than a telephone takes, or built to keep a computer busy; such a one is never unfolded. */
        BOMB,
        /** Cut off on its way, or broken. */
        DAMAGED
    }

    /** What became of what was sent. */
    public sealed interface Reading {

        /** @param small the same with a longest side of {@link #SMALL} pixels and {@link #SMALL_BYTES} at most */
        record Painted(Photo large, Photo small) implements Reading {}

        record Refused(Fault fault) implements Reading {}
    }

    /** Never throws, and never takes more than some tens of megabytes, whatever is sent. */
    public static Reading reading(byte[] sent) {
        return Painter.paint(sent, true);
    }

    /**
     * The middle of a photo as it stands in a list: {@link #TILE_WIDTH} × {@link #TILE_HEIGHT} pixels, {@link #TILE_BYTES} at most.
     *
     * @param jpeg one of ours, large or small
     * @throws IllegalArgumentException when it is no picture
     */
    public static byte[] tile(byte[] jpeg) {
        try {
            return Painter.tile(jpeg);
        } catch (IOException | RuntimeException broken) {
            throw new IllegalArgumentException("no picture", broken);
        }
    }

    /** As {@link #reading}, for who needs neither a small one nor the reason. */
    public static Optional<Photo> read(byte[] sent) {
        return Painter.paint(sent, false) instanceof Reading.Painted(var large, _) ? Optional.of(large) : Optional.empty();
    }
}
