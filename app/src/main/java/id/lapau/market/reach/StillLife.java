package id.lapau.market.reach;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A still life drawn for the demonstration: a table, a wall, and something on the table. The same number gives the same picture. */
final class StillLife {

    static final int WIDTH = 800;
    static final int HEIGHT = 600;
    static final int SMALL_WIDTH = 480;
    static final int SMALL_HEIGHT = 360;

    private static final float QUALITY = 0.65f;
    private static final int TABLE = 395;
    private static final Color[] WALLS = {new Color(0xF3E9D8), new Color(0xDCE8E1), new Color(0xF1DFD3), new Color(0xE3E1EE), new Color(0xF5EDC8)};
    private static final Color[] TABLES = {new Color(0xA9754B), new Color(0x8A5A3A), new Color(0xC79A6B), new Color(0x6E4B37), new Color(0xB5BFC0)};

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D brush = image.createGraphics();
    private final SplittableRandom chance;

    /** @param small and {@code large} are JPEG */
    record Drawn(byte[] large, byte[] small) {}

    private StillLife(long number) {
        chance = new SplittableRandom(number);
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** @param variant tells pictures of the same motif apart */
    static Drawn draw(Motif motif, int variant) {
        var life = new StillLife(31L * motif.ordinal() + 7_919L * variant);
        life.room(variant);
        motif.on(life, variant);
        life.brush.dispose();
        return new Drawn(jpeg(life.image), jpeg(smaller(life.image)));
    }

    private void room(int variant) {
        var wall = WALLS[(variant + chance.nextInt(WALLS.length)) % WALLS.length];
        brush.setPaint(new GradientPaint(0, 0, light(wall, 0.5), WIDTH, TABLE, wall));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        var table = TABLES[chance.nextInt(TABLES.length)];
        brush.setPaint(new GradientPaint(0, TABLE, table, 0, HEIGHT, dark(table, 0.35)));
        brush.fillRect(0, TABLE, WIDTH, HEIGHT - TABLE);
        brush.setColor(alpha(dark(table, 0.4), 70));
        for (int y = TABLE + 24; y < HEIGHT; y += 34) brush.drawLine(0, y, WIDTH, y + chance.nextInt(-3, 4));
    }

    double between(double least, double most) {
        return least + (most - least) * chance.nextDouble();
    }

    int upTo(int most) {
        return chance.nextInt(most);
    }

    void shadow(double x, double y, double width) {
        brush.setColor(new Color(0, 0, 0, 55));
        brush.fill(new Ellipse2D.Double(x - width / 2, y - width / 12, width, width / 6));
    }

    /** Filled, lit from the upper left. */
    void fill(Shape shape, Color color) {
        var box = shape.getBounds2D();
        brush.setPaint(new GradientPaint((float) box.getMinX(), (float) box.getMinY(), light(color, 0.25), (float) box.getMaxX(), (float) box.getMaxY(), dark(color, 0.25)));
        brush.fill(shape);
    }

    void ball(double x, double y, double radius, Color color) {
        brush.setPaint(new RadialGradientPaint((float) (x - radius / 3), (float) (y - radius / 3), (float) (radius * 1.5), new float[] {0, 1}, new Color[] {light(color, 0.4), dark(color, 0.3)}));
        brush.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void line(Shape shape, Color color, double width) {
        brush.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.setColor(color);
        brush.draw(shape);
    }

    /** A pattern, seen only within the shape. */
    void within(Shape shape, Runnable drawing) {
        var before = brush.getClip();
        brush.clip(shape);
        drawing.run();
        brush.setClip(before);
    }

    static Shape oval(double x, double y, double width, double height) {
        return new Ellipse2D.Double(x - width / 2, y - height / 2, width, height);
    }

    static Shape box(double x, double y, double width, double height, double round) {
        return new RoundRectangle2D.Double(x, y, width, height, round, round);
    }

    static Shape turned(Shape shape, double degrees) {
        var box = shape.getBounds2D();
        return AffineTransform.getRotateInstance(Math.toRadians(degrees), box.getCenterX(), box.getCenterY()).createTransformedShape(shape);
    }

    static Shape corners(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
        path.closePath();
        return path;
    }

    /** A bowl whose rim is at this height; what lies in it is drawn between its back and its front. */
    void bowl(double x, double rim, double width, Color color, Runnable content) {
        shadow(x, rim + width * 0.42, width * 0.8);
        fill(oval(x, rim, width, width * 0.28), dark(color, 0.3));
        content.run();
        var body = new Area(oval(x, rim, width, width * 0.86));
        body.intersect(new Area(new Rectangle2D.Double(x - width, rim, 2 * width, width)));
        var front = new Area(oval(x, rim, width, width * 0.28));
        body.add(front);
        var hole = new Area(oval(x, rim - 4, width * 0.94, width * 0.24));
        hole.intersect(new Area(new Rectangle2D.Double(x - width, rim - width, 2 * width, width + 1)));
        body.subtract(new Area(new Rectangle2D.Double(x - width, rim - width, 2 * width, width)));
        fill(body, color);
        line(new java.awt.geom.Arc2D.Double(x - width / 2, rim - width * 0.14, width, width * 0.28, 180, 180, java.awt.geom.Arc2D.OPEN), light(color, 0.5), 5);
    }

    /** A jar with a lid. */
    void jar(double x, double foot, double width, double height, Color content, Color lid) {
        shadow(x, foot, width * 1.2);
        fill(box(x - width / 2, foot - height, width, height, width * 0.3), content);
        brush.setColor(new Color(255, 255, 255, 90));
        brush.fill(box(x - width * 0.4, foot - height * 0.92, width * 0.12, height * 0.8, width * 0.1));
        fill(box(x - width * 0.46, foot - height - height * 0.14, width * 0.92, height * 0.2, 14), lid);
    }

    /** A label of paper with some lines that stand for words. */
    void label(double x, double y, double width, double height, Color color) {
        fill(box(x - width / 2, y, width, height, 10), new Color(0xFFF9EC));
        fill(box(x - width / 2, y, width, height * 0.3, 10), color);
        brush.setColor(alpha(dark(color, 0.4), 150));
        for (int row = 0; row < 3; row++) brush.fill(box(x - width * (0.38 - 0.06 * row), y + height * (0.45 + 0.16 * row), width * (0.76 - 0.12 * row), height * 0.06, 4));
    }

    static Color light(Color color, double share) {
        return mix(color, Color.WHITE, share);
    }

    static Color dark(Color color, double share) {
        return mix(color, Color.BLACK, share);
    }

    static Color mix(Color one, Color other, double share) {
        return new Color((int) (one.getRed() + share * (other.getRed() - one.getRed())), (int) (one.getGreen() + share * (other.getGreen() - one.getGreen())),
                (int) (one.getBlue() + share * (other.getBlue() - one.getBlue())));
    }

    static Color alpha(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private static BufferedImage smaller(BufferedImage large) {
        var small = new BufferedImage(SMALL_WIDTH, SMALL_HEIGHT, BufferedImage.TYPE_INT_RGB);
        var brush = small.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage((Image) large, 0, 0, SMALL_WIDTH, SMALL_HEIGHT, null);
        brush.dispose();
        return small;
    }

    private static byte[] jpeg(BufferedImage image) {
        var bytes = new ByteArrayOutputStream(32_768);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new javax.imageio.stream.MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
            out.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
