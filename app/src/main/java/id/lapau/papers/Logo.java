package id.lapau.papers;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The emblem above a letter: whatever picture was sent is drawn anew, so that nothing but its points comes in. */
final class Logo {

    static final int LARGEST_FILE = 2 << 20;
    private static final int HEIGHT = 320;
    private static final int MOST_POINTS = 25_000_000;

    private Logo() {}

    /** Empty when it is no picture, or too large a one. */
    static Optional<byte[]> read(byte[] file) {
        if (file.length > LARGEST_FILE) return Optional.empty();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) return Optional.empty();
            var reader = readers.next();
            reader.setInput(input, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) return Optional.empty();
            return Optional.of(png(smaller(reader.read(0))));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static BufferedImage smaller(BufferedImage picture) {
        double scale = Math.min(1, (double) HEIGHT / picture.getHeight());
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        var drawn = new BufferedImage(width, Math.max(1, (int) (picture.getHeight() * scale)), BufferedImage.TYPE_INT_ARGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, drawn.getHeight(), null);
        pen.dispose();
        return drawn;
    }

    static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
