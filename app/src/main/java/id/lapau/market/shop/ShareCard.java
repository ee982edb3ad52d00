package id.lapau.market.shop;

import id.lapau.papers.BundledFont;
import id.lapau.papers.QrCode;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;

/** Draws what is shown where somebody shares an address: 1200 × 630 pixels, name, place, photos, QR. Two at a time. */
public final class ShareCard {

    static final int WIDTH = 1200, HEIGHT = 630;
    private static final int EDGE = 56, QR = 190, LEFT = 560, GAP = 12;
    private static final Color PAPER = new Color(0xFFFDF9), INK = new Color(0x2B2320), SOFT = new Color(0x5E534B), GOLD = new Color(0xB8860B), GREEN = new Color(0x1F5C4A);
    private static final Semaphore EASELS = new Semaphore(2);

    private final Graphics2D brush;

    private ShareCard(Graphics2D brush) {
        this.brush = brush;
    }

    /**
     * @param price   empty for none
     * @param photos  JPEG, at most three are drawn
     * @param address whole, for the QR
     * @return PNG
     */
    public static byte[] of(String name, String place, String price, List<byte[]> photos, String address) {
        EASELS.acquireUninterruptibly();
        var card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var brush = card.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            brush.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            new ShareCard(brush).draw(name, place, price, photos, address);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(card, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            brush.dispose();
            EASELS.release();
        }
    }

    private void draw(String name, String place, String price, List<byte[]> photos, String address) throws IOException {
        brush.setColor(PAPER);
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.setColor(GOLD);
        brush.fillRect(0, HEIGHT - 14, WIDTH, 14);
        int y = words(name, BundledFont.bold(name.length() > 40 ? 44 : 56), INK, EDGE + 40, 4);
        y = words(place, BundledFont.regular(30), SOFT, y + 12, 2);
        if (!price.isEmpty()) words(price, BundledFont.bold(42), GREEN, y + 26, 2);
        brush.drawImage(QrCode.picture(address), EDGE - 16, HEIGHT - QR - 34, QR, QR, null);
        brush.setFont(BundledFont.bold(30));
        brush.setColor(INK);
        brush.drawString("Lapau", EDGE + QR, HEIGHT - 116);
        brush.setFont(BundledFont.regular(24));
        brush.setColor(SOFT);
        brush.drawString("UMKM Dharmasraya", EDGE + QR, HEIGHT - 78);
        pictures(photos, name);
    }

    /** Draws a text in lines of the left half; returns where the next one begins. */
    private int words(String text, Font font, Color color, int y, int most) {
        brush.setFont(font);
        brush.setColor(color);
        int below = y;
        for (var line : lines(text, most)) {
            brush.drawString(line, EDGE, below);
            below += Math.round(font.getSize2D() * 1.2f);
        }
        return below;
    }

    private List<String> lines(String text, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.replaceAll("\\p{Cntrl}+", " ").strip().split("\\s+")) {
            var next = line.isEmpty() ? word : line + " " + word;
            if (width(next) > LEFT && !line.isEmpty()) {
                lines.add(fitting(line.toString()));
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(next);
            }
        }
        lines.add(fitting(line.toString()));
        if (lines.size() <= most) return lines;
        lines.set(most - 1, fitting(lines.get(most - 1) + " …"));
        return lines.subList(0, most);
    }

    private int width(String text) {
        return brush.getFontMetrics().stringWidth(text);
    }

    private String fitting(String line) {
        if (width(line) <= LEFT) return line;
        int length = line.length();
        while (length > 1 && width(line.substring(0, length) + "…") > LEFT) length--;
        return line.substring(0, length) + "…";
    }

    /** One fills the right half; of more the first stands above the others. */
    private void pictures(List<byte[]> photos, String name) throws IOException {
        int x = EDGE + LEFT + 24, width = WIDTH - x - 32, height = HEIGHT - 14 - 64;
        if (photos.isEmpty()) {
            initial(name, x, 32, width, height);
            return;
        }
        int top = photos.size() == 1 ? height : height * 3 / 5 - GAP / 2;
        picture(photos.getFirst(), x, 32, width, top);
        int below = Math.min(photos.size(), 3) - 1, each = below == 0 ? 0 : (width - (below - 1) * GAP) / below;
        for (int i = 0; i < below; i++) picture(photos.get(i + 1), x + i * (each + GAP), 32 + top + GAP, each, height - top - GAP);
    }

    private void initial(String name, int x, int y, int width, int height) {
        brush.setColor(new Color(0xEFE3CC));
        brush.fill(new RoundRectangle2D.Float(x, y, width, height, 28, 28));
        brush.setFont(BundledFont.bold(240));
        brush.setColor(GOLD);
        var letter = name.isBlank() ? "L" : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
        brush.drawString(letter, x + (width - width(letter)) / 2, y + height / 2 + 86);
    }

    /** As much of the middle of the photo as fills the place. */
    private void picture(byte[] jpeg, int x, int y, int width, int height) throws IOException {
        var photo = ImageIO.read(new ByteArrayInputStream(jpeg));
        double scale = Math.max((double) width / photo.getWidth(), (double) height / photo.getHeight());
        int w = (int) Math.ceil(photo.getWidth() * scale), h = (int) Math.ceil(photo.getHeight() * scale);
        Shape before = brush.getClip();
        brush.setClip(new RoundRectangle2D.Float(x, y, width, height, 28, 28));
        brush.drawImage(photo, x - (w - width) / 2, y - (h - height) / 2, w, h, null);
        brush.setClip(before);
    }
}
