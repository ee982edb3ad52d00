package id.lapau.papers;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.lapau.kernel.OfficeTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Prints a template as PDF/UA: tagged, so that it can be read aloud, with its fonts inside. The same template with the
 * same values gives the same bytes. Nothing is fetched: pictures and styles stand in the template itself.
 */
@Component
public class PdfPress {

    private static final String FAMILY = "Liberation Sans";

    static {
        XRLog.setLoggingEnabled(false);   // it tells of every step on the terminal
    }

    /** What is learnt of the fonts is kept from one paper to the next. */
    private final FSDefaultCacheStore fonts = new FSDefaultCacheStore();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    public record Print(byte[] pdf, int pages) {}

    /**
     * Prints a template that is well-formed XHTML.
     *
     * @param template without {@code .jte}
     * @param dated    the day that stands in the file as that of its making
     */
    public Print print(String template, Map<String, Object> values, LocalDate dated) {
        var html = new StringOutput();
        templates.render(template + ".jte", values, html);
        var out = new ByteArrayOutputStream();
        try (var renderer = builder(html.toString()).toStream(out).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            settle(document, dated);
            document.save(out);
            return new Print(out.toByteArray(), document.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfRendererBuilder builder(String html) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFastMode();
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, fonts);
        builder.useUriResolver((_, uri) -> uri.startsWith("data:") ? uri : null);
        builder.useFont(() -> font("Regular"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.withProducer("Lapau");
        builder.withHtmlContent(html, null);
        return builder;
    }

    /** The bundled typeface; style is Regular or Bold. */
    static InputStream font(String style) {
        return Objects.requireNonNull(PdfPress.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf"));
    }

    /** The moment of printing would make each print another file. */
    private static void settle(PDDocument document, LocalDate dated) {
        Calendar day = GregorianCalendar.from(dated.atStartOfDay(OfficeTime.ZONE));
        document.getDocumentInformation().setCreationDate(day);
        document.getDocumentInformation().setModificationDate(day);
        document.setDocumentId(dated.toEpochDay());
    }
}
