package id.lapau.platform;

import id.lapau.platform.Photo.Fault;
import id.lapau.platform.Photo.Reading;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Paints photos anew, two at a time, so that many at once do not fill the memory. */
final class Painter {

    private static final long MOST_PIXELS = 50_000_000;
    private static final long MOST_PROGRESSIVE_PIXELS = 16_000_000;
    private static final int LONGEST_SIDE = 20_000;
    private static final int MOST_SCANS = 40;
    private static final Set<String> KINDS = Set.of("jpeg", "png");
    private static final float QUALITY = 0.8f;
    /** From good to bad; of noise nothing better than the last may be left. */
    private static final float[] SMALL_QUALITIES = {0.65f, 0.55f, 0.45f, 0.35f, 0.25f, 0.15f, 0.05f};
    private static final Semaphore EASELS = new Semaphore(2);

    private Painter() {}

    static Reading paint(byte[] sent, boolean withSmall) {
        if (sent.length == 0) return new Reading.Refused(Fault.EMPTY);
        if (sent.length > Photo.LARGEST) return new Reading.Refused(Fault.TOO_LARGE);
        EASELS.acquireUninterruptibly();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            var readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? paint(readers.next(), in, sent, withSmall) : new Reading.Refused(Fault.NO_PICTURE);
        } catch (IOException | RuntimeException broken) {
            return new Reading.Refused(Fault.DAMAGED);
        } finally {
            EASELS.release();
        }
    }

    private static Reading paint(ImageReader reader, ImageInputStream in, byte[] sent, boolean withSmall) throws IOException {
        try {
            if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) return new Reading.Refused(Fault.NO_PICTURE);
            reader.setInput(in, true, true);
            var parts = JpegParts.of(sent);
            var fault = fault(reader.getWidth(0), reader.getHeight(0), parts);
            if (fault != null) return new Reading.Refused(fault);
            var large = scaled(coarse(reader), Photo.SIDE, parts == null ? 1 : parts.orientation());
            return new Reading.Painted(photo(large, QUALITY), within(Photo.SMALL_BYTES, scaled(large, withSmall ? Photo.SMALL : 1, 1)));
        } finally {
            reader.dispose();
        }
    }

    private static @Nullable Fault fault(int width, int height, @Nullable JpegParts parts) {
        long pixels = (long) width * height;
        if (pixels > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) return Fault.BOMB;
        if (parts == null) return null;
        if (parts.scans() > MOST_SCANS || parts.progressive() && pixels > MOST_PROGRESSIVE_PIXELS) return Fault.BOMB;
        return parts.complete() ? null : Fault.DAMAGED;
    }

    /** Every n-th pixel only, so that no picture takes more memory than a few megabytes. */
    private static BufferedImage coarse(ImageReader reader) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * Photo.SIDE));
        var every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, every);
    }

    /** Upright and small enough, on white where it is transparent. */
    private static BufferedImage scaled(BufferedImage from, int side, int orientation) {
        double scale = Math.min(1, (double) side / Math.max(from.getWidth(), from.getHeight()));
        int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
        boolean lies = orientation >= 5;
        var upright = new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        var brush = upright.createGraphics();
        brush.setBackground(java.awt.Color.WHITE);
        brush.clearRect(0, 0, upright.getWidth(), upright.getHeight());
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.transform(turned(orientation, width, height));
        brush.drawImage(from, 0, 0, width, height, null);
        brush.dispose();
        return upright;
    }

    /** From the picture as it lies in the file to the picture as it is looked at; the eight ways of EXIF. */
    private static AffineTransform turned(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** As {@link Photo#tile}. */
    static byte[] tile(byte[] jpeg) throws IOException {
        EASELS.acquireUninterruptibly();
        try {
            return within(Photo.TILE_BYTES, filling(ImageIO.read(new ByteArrayInputStream(jpeg)))).jpeg();
        } finally {
            EASELS.release();
        }
    }

    /** As much of the middle as fills the tile. */
    private static BufferedImage filling(BufferedImage from) {
        double scale = Math.max((double) Photo.TILE_WIDTH / from.getWidth(), (double) Photo.TILE_HEIGHT / from.getHeight());
        int width = (int) Math.ceil(from.getWidth() * scale), height = (int) Math.ceil(from.getHeight() * scale);
        var tile = new BufferedImage(Photo.TILE_WIDTH, Photo.TILE_HEIGHT, BufferedImage.TYPE_INT_RGB);
        var brush = tile.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(from, (Photo.TILE_WIDTH - width) / 2, (Photo.TILE_HEIGHT - height) / 2, width, height, null);
        brush.dispose();
        return tile;
    }

    /** As good as fits into so many bytes. */
    private static Photo within(int most, BufferedImage image) throws IOException {
        for (int i = 0; ; i++) {
            var photo = photo(image, SMALL_QUALITIES[i]);
            if (photo.jpeg().length <= most || i == SMALL_QUALITIES.length - 1) return photo;
        }
    }

    private static Photo photo(BufferedImage image, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            if (param instanceof JPEGImageWriteParam jpeg) jpeg.setOptimizeHuffmanTables(true);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return new Photo(bytes.toByteArray(), image.getWidth(), image.getHeight());
    }
}
