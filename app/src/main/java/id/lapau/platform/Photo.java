package id.lapau.platform;

import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;

/**
 * A photo that somebody sent, painted anew: of what was sent nothing is left but its colours.
 *
 * @param jpeg longest side {@link #SIDE} pixels at most, without any metadata
 */
public record Photo(byte[] jpeg) {

    /** Bytes. */
    public static final int LARGEST = 8 * 1024 * 1024;
    public static final int SIDE = 1280;

    private static final long MOST_PIXELS = 50_000_000;
    private static final Set<String> KINDS = Set.of("jpeg", "png");
    private static final float QUALITY = 0.8f;

    /** Empty when it is too large, or no JPEG or PNG, or claims more pixels than a telephone takes; those are never unfolded. */
    public static Optional<Photo> read(byte[] sent) {
        if (sent.length > LARGEST) return Optional.empty();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            var readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Photo> read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            if (!KINDS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) return Optional.empty();
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > MOST_PIXELS ? Optional.empty() : Optional.of(new Photo(written(small(coarse(reader)))));
        } finally {
            reader.dispose();
        }
    }

    /** Every n-th pixel only, so that no picture takes more memory than a few megabytes. */
    private static BufferedImage coarse(ImageReader reader) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * SIDE));
        var every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, every);
    }

    private static BufferedImage small(BufferedImage large) {
        double scale = Math.min(1, (double) SIDE / Math.max(large.getWidth(), large.getHeight()));
        int width = Math.max(1, (int) Math.round(large.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(large.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = small.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage((Image) large, 0, 0, width, height, null);
        brush.dispose();
        return small;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
