package id.lapau.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    /** As hard to compress as a photo of food: spots of every size and colour, and the grain of a cheap camera. */
    public static byte[] lively(int width, int height) throws IOException {
        var chance = new java.util.Random(5);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        for (int i = 0; i < 1500; i++) {
            int side = width / (4 + chance.nextInt(60));
            brush.setColor(new Color(chance.nextInt(0x1000000)));
            brush.fillOval(chance.nextInt(width) - side / 2, chance.nextInt(height) - side / 2, side, side * 2 / 3);
        }
        brush.dispose();
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                var c = new Color(image.getRGB(x, y));
                int grain = chance.nextInt(17) - 8;
                image.setRGB(x, y, new Color(Math.clamp(c.getRed() + grain, 0, 255), Math.clamp(c.getGreen() + grain, 0, 255), Math.clamp(c.getBlue() + grain, 0, 255)).getRGB());
            }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** A few bytes that say they are four thousand million pixels. */
    public static byte[] bomb() throws IOException {
        return claiming(picture("png", 10, 10), 65_000, 65_000);
    }

    @Test void even_a_lively_photo_becomes_a_small_one_and_a_tile_that_are_light() throws IOException {
        for (var sent : new byte[][] {lively(1600, 1200), lively(900, 1600), picture("png", 100, 30)}) {
            var painted = (Photo.Reading.Painted) Photo.reading(sent);
            assertThat(painted.small().jpeg()).hasSizeLessThanOrEqualTo(Photo.SMALL_BYTES);
            for (var from : new byte[][] {painted.large().jpeg(), painted.small().jpeg()}) {
                var tile = Photo.tile(from);
                assertThat(tile).hasSizeLessThanOrEqualTo(Photo.TILE_BYTES);
                var shown = ImageIO.read(new ByteArrayInputStream(tile));
                assertThat(shown.getWidth()).isEqualTo(Photo.TILE_WIDTH);
                assertThat(shown.getHeight()).isEqualTo(Photo.TILE_HEIGHT);
            }
        }
        assertThatThrownBy(() -> Photo.tile(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
    }

    /** The middle of what is looked at: red above, blue below. */
    @Test void a_tile_shows_the_middle_without_stretching_it() throws IOException {
        var tile = ImageIO.read(new ByteArrayInputStream(Photo.tile(((Photo.Reading.Painted) Photo.reading(photographed(6))).small().jpeg())));
        assertThat(color(tile, 0.25, 0.25)).isEqualTo("red");
        assertThat(color(tile, 0.75, 0.25)).isEqualTo("green");
        assertThat(color(tile, 0.25, 0.75)).isEqualTo("blue");
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

    @Test void a_picture_that_would_fill_the_memory_is_never_unfolded() throws IOException {
        assertThat(Photo.read(bomb())).isEmpty();
    }

    private static byte[] claiming(byte[] png, int width, int height) {
        var claims = ByteBuffer.wrap(png.clone());
        claims.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(claims.array(), 12, 17);
        return claims.putInt(29, (int) sum.getValue()).array();
    }

    private static Photo.Reading refused(Photo.Fault fault) {
        return new Photo.Reading.Refused(fault);
    }

    @Test void each_refusal_says_why() throws IOException {
        assertThat(Photo.reading(new byte[0])).isEqualTo(refused(Photo.Fault.EMPTY));
        assertThat(Photo.reading(new byte[Photo.LARGEST + 1])).isEqualTo(refused(Photo.Fault.TOO_LARGE));
        assertThat(Photo.reading("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8))).isEqualTo(refused(Photo.Fault.NO_PICTURE));
        assertThat(Photo.reading(picture("gif", 10, 10))).isEqualTo(refused(Photo.Fault.NO_PICTURE));
        assertThat(Photo.reading(claiming(picture("png", 10, 10), 65_000, 65_000))).isEqualTo(refused(Photo.Fault.BOMB));
        assertThat(Photo.reading(claiming(picture("png", 10, 10), 4_000_000, 10))).isEqualTo(refused(Photo.Fault.BOMB));
        assertThat(Photo.reading(claimingJpeg(picture("jpeg", 10, 10), 65_000, 65_000))).isEqualTo(refused(Photo.Fault.BOMB));
        assertThat(Photo.reading(claiming(picture("png", 10, 10), 6000, 6000))).isEqualTo(refused(Photo.Fault.DAMAGED));
    }

    /** Cut off anywhere, also in the last tenth, where a browser would show a grey foot. */
    @Test void a_photo_that_was_cut_off_on_its_way_is_refused() throws IOException {
        for (var kind : new String[] {"jpeg", "png"}) {
            var whole = picture(kind, 1600, 1200);
            for (int tenths = 1; tenths < 10; tenths++) {
                var cut = java.util.Arrays.copyOf(whole, whole.length * tenths / 10);
                assertThat(Photo.reading(cut)).as("%s, %d tenths", kind, tenths).isInstanceOf(Photo.Reading.Refused.class);
            }
        }
    }

    private static byte[] claimingJpeg(byte[] jpeg, int width, int height) {
        var claims = ByteBuffer.wrap(jpeg.clone());
        for (int at = 2; at < jpeg.length - 9; at += 2 + (claims.getShort(at + 2) & 0xFFFF))
            if ((claims.getShort(at) & 0xFFFF) == 0xFFC0) return claims.putShort(at + 5, (short) height).putShort(at + 7, (short) width).array();
        throw new IllegalStateException();
    }

    /** Eight megabytes of passes over the same picture, each of which costs as much as the whole. */
    @Test void a_picture_of_a_thousand_passes_is_never_unfolded() throws IOException {
        var one = picture("jpeg", 2000, 2000);
        int scan = 2;
        while ((one[scan + 1] & 0xFF) != 0xDA) scan += 2 + ((one[scan + 2] & 0xFF) << 8 | one[scan + 3] & 0xFF);
        var bytes = new ByteArrayOutputStream();
        bytes.write(one, 0, scan);
        for (int i = 0; i < 1000; i++) bytes.write(one, scan, 200);
        bytes.write(one, one.length - 2, 2);
        assertThat(Photo.reading(bytes.toByteArray())).isEqualTo(refused(Photo.Fault.BOMB));
    }

    /** Words of a million letters in a few bytes, many times over: they are not read at all. */
    @Test void a_picture_of_many_chunks_takes_no_time() throws IOException {
        var png = picture("png", 100, 100);
        var bytes = new ByteArrayOutputStream();
        bytes.write(png, 0, 33);
        var chunk = chunk("zTXt", packed(4_000_000));
        while (bytes.size() < 7_000_000) bytes.write(chunk);
        for (var small = chunk("tEXt", "a\0b".getBytes(StandardCharsets.US_ASCII)); bytes.size() < 7_900_000; ) bytes.write(small);
        bytes.write(png, 33, png.length - 33);
        long began = System.nanoTime();
        assertThat(Photo.reading(bytes.toByteArray())).isInstanceOf(Photo.Reading.Painted.class);
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(3_000);
    }

    private static byte[] packed(int letters) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        try (var deflating = new java.util.zip.DeflaterOutputStream(bytes)) {
            deflating.write(new byte[letters]);
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(String kind, byte[] content) {
        var sum = new CRC32();
        var chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length).put(kind.getBytes(StandardCharsets.US_ASCII)).put(content);
        sum.update(chunk.array(), 4, content.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }

    /** Red above, blue below, as it is looked at, whichever way the telephone was held. */
    @Test void a_photo_stands_upright_however_the_telephone_was_held_and_the_place_is_gone() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            var painted = (Photo.Reading.Painted) Photo.reading(photographed(orientation));
            assertThat(new String(painted.large().jpeg(), StandardCharsets.ISO_8859_1) + new String(painted.small().jpeg(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif").doesNotContain("GPS").doesNotContain("Telepon Uni");
            for (var photo : new Photo[] {painted.large(), painted.small()}) {
                var shown = ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
                assertThat(shown.getWidth()).as("width, held %d", orientation).isEqualTo(photo.width()).isGreaterThan(shown.getHeight());
                assertThat(color(shown, 0.25, 0.25)).as("above, held %d", orientation).isEqualTo("red");
                assertThat(color(shown, 0.75, 0.25)).as("above right, held %d", orientation).isEqualTo("green");
                assertThat(color(shown, 0.25, 0.75)).as("below, held %d", orientation).isEqualTo("blue");
            }
            assertThat(Math.max(painted.small().width(), painted.small().height())).isEqualTo(480);
        }
    }

    private static String color(BufferedImage image, double x, double y) {
        var c = new Color(image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y)));
        return c.getRed() > 150 ? "red" : c.getBlue() > 150 ? "blue" : c.getGreen() > 100 ? "green" : "other";
    }

    /** A photo of 1600 × 1200 as it is looked at, lying in its file as a telephone that was held this way writes it, with EXIF: orientation, maker and place. */
    public static byte[] photographed(int orientation) throws IOException {
        boolean lies = orientation >= 5;
        int w = 1600, h = 1200;
        var file = new BufferedImage(lies ? h : w, lies ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++)
            for (int x = 0; x < w; x++) {
                int rgb = y >= h / 2 ? 0x0000FF : x < w / 2 ? 0xFF0000 : 0x00A000;
                switch (orientation) {
                    case 2 -> file.setRGB(w - 1 - x, y, rgb);
                    case 3 -> file.setRGB(w - 1 - x, h - 1 - y, rgb);
                    case 4 -> file.setRGB(x, h - 1 - y, rgb);
                    case 5 -> file.setRGB(y, x, rgb);
                    case 6 -> file.setRGB(y, w - 1 - x, rgb);
                    case 7 -> file.setRGB(h - 1 - y, w - 1 - x, rgb);
                    case 8 -> file.setRGB(h - 1 - y, x, rgb);
                    default -> file.setRGB(x, y, rgb);
                }
            }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(file, "jpeg", bytes);
        return exif(bytes.toByteArray(), orientation);
    }

    private static byte[] exif(byte[] jpeg, int orientation) {
        var maker = "Telepon Uni GPS -0.98 101.61\0".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 3 * 12 + 4 + maker.length + 2 + 12 + 4).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int words = 8 + 2 + 3 * 12 + 4;
        tiff.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(maker.length).putInt(words);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(words + maker.length);
        tiff.putInt(0).put(maker).putShort((short) 1).putShort((short) 1).putShort((short) 2).putInt(2).putInt('S').putInt(0);
        var said = ByteBuffer.allocate(6 + tiff.capacity()).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array()).array();
        return ByteBuffer.allocate(jpeg.length + said.length + 4).put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (said.length + 2)).put(said)
                .put(jpeg, 2, jpeg.length - 2).array();
    }
}
