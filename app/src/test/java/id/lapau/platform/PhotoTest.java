package id.lapau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

public class PhotoTest {

    private static final String WHERE = "GPS 0.98S 101.61E";

    /** A picture; as JPEG, what a camera writes about itself stands in it. */
    public static byte[] picture(String kind, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillRect(0, 0, width, height / 2);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, kind, bytes);
        return kind.equals("jpeg") ? withExif(bytes.toByteArray()) : bytes.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg) {
        var said = ("Exif\0\0" + WHERE).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(jpeg.length + said.length + 4).put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (said.length + 2)).put(said)
                .put(jpeg, 2, jpeg.length - 2).array();
    }

    @Test void a_photo_is_made_small_and_nothing_the_camera_wrote_is_left() throws IOException {
        var sent = picture("jpeg", 3000, 2000);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains(WHERE);
        var photo = Photo.read(sent).orElseThrow();
        var shown = ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
        assertThat(shown.getWidth()).isEqualTo(1280);
        assertThat(shown.getHeight()).isEqualTo(853);
        assertThat(new String(photo.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif").doesNotContain(WHERE);
        assertThat(Color.ORANGE.getRed() - new Color(shown.getRGB(600, 100)).getRed()).isBetween(-8, 8);
    }

    @Test void a_png_becomes_a_jpeg_and_a_small_one_keeps_its_size() throws IOException {
        var shown = ImageIO.read(new ByteArrayInputStream(Photo.read(picture("png", 200, 100)).orElseThrow().jpeg()));
        assertThat(shown.getWidth()).isEqualTo(200);
    }

    @Test void what_is_no_photo_is_refused() throws IOException {
        assertThat(Photo.read(new byte[0])).isEmpty();
        assertThat(Photo.read("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Photo.read(picture("gif", 10, 10))).isEmpty();
        assertThat(Photo.read(new byte[Photo.LARGEST + 1])).isEmpty();
        assertThat(Photo.read(java.util.Arrays.copyOf(picture("jpeg", 300, 200), 400))).isEmpty();
    }

    /** A few bytes that say they are four thousand million pixels. */
    @Test void a_picture_that_would_fill_the_memory_is_never_unfolded() throws IOException {
        assertThat(Photo.read(claiming(picture("png", 10, 10), 65_000, 65_000))).isEmpty();
    }

    private static byte[] claiming(byte[] png, int width, int height) {
        var claims = ByteBuffer.wrap(png.clone());
        claims.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(claims.array(), 12, 17);
        return claims.putInt(29, (int) sum.getValue()).array();
    }
}
