package id.lapau.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;

/** A picture that a telephone reads as an address. */
public final class QrCode {

    /** Points for each square, so that it stays sharp on paper. */
    private static final int SQUARE = 8;

    private QrCode() {}

    /** A PNG as an address that needs no other file. */
    public static String data(String address) {
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
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++) picture.setRGB(x, y, code.get(x / SQUARE, y / SQUARE) ? 0x000000 : 0xFFFFFF);
        return picture;
    }
}
