package id.lapau.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A picture that a telephone reads as an address. */
public final class QrCode {

    /** Points for each square, so that it stays sharp on paper. */
    private static final int SQUARE = 8;

    private static final int REMEMBERED = 2_000;

    /** Pages of shops show the same one at every visit, and drawing it costs more than the page. */
    private static final Map<String, String> DRAWN = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    private QrCode() {}

    /** A PNG as an address that needs no other file. */
    public static String data(String address) {
        return DRAWN.computeIfAbsent(address, QrCode::drawn);
    }

    private static String drawn(String address) {
        try {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(Logo.png(picture(address)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Black on white with a quiet edge, to be drawn into another picture; square. */
    public static BufferedImage picture(String address) {
        try {
            return picture(new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4)));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage picture(BitMatrix code) {
        var picture = new BufferedImage(code.getWidth() * SQUARE, code.getHeight() * SQUARE, BufferedImage.TYPE_BYTE_BINARY);
        var brush = picture.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        brush.setColor(Color.BLACK);
        for (int y = 0; y < code.getHeight(); y++)
            for (int x = 0; x < code.getWidth(); x++) if (code.get(x, y)) brush.fillRect(x * SQUARE, y * SQUARE, SQUARE, SQUARE);
        brush.dispose();
        return picture;
    }
}
