package id.lapau.papers;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a PDF as a person and a telephone would: its text, and the QR code on a page as it is seen. */
public final class PrintedPaper {

    private PrintedPaper() {}

    /** Words that a line breaks at their hyphen are whole. */
    public static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("-\\R", "-");
        }
    }

    /** What the QR code at the foot of a page says. */
    public static String qr(byte[] pdf, int page) throws Exception {
        var seen = image(pdf, page);
        var foot = seen.getSubimage(0, seen.getHeight() * 4 / 5, seen.getWidth() / 3, seen.getHeight() / 5);
        var points = foot.getRGB(0, 0, foot.getWidth(), foot.getHeight(), null, 0, foot.getWidth());
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(foot.getWidth(), foot.getHeight(), points)));
        return new QRCodeReader().decode(bitmap, Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true)).getText();
    }

    private static BufferedImage image(byte[] pdf, int page) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, 150);
        }
    }

    /** Whether its parts are tagged for reading aloud, and all its fonts are inside. */
    public static boolean readableAloud(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            boolean embedded = true;
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) embedded &= page.getResources().getFont(name).isEmbedded();
            }
            return embedded && catalog.getMarkInfo().isMarked() && catalog.getStructureTreeRoot() != null && "id".equals(catalog.getLanguage());
        }
    }

    /** Keeps it where a person can look at it. */
    public static void keep(String name, byte[] pdf) throws Exception {
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(name), pdf);
    }
}
