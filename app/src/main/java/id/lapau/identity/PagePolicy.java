package id.lapau.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * What a page may load, which senses of the device it may use, and who may show it in a frame: next to nothing, but for the officer's book of visits, and
 * nobody, but for the list of products that is made to be framed.
 */
@Component
final class PagePolicy implements HeaderWriter {

    private static final String FRAMED = "/pasar/sematan";
    private static final Pattern SITE = Pattern.compile("'self'|https?://(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)*(:\\d{1,5})?");

    private static final String VISITS = "/lapangan/saya";
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; %s; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";
    private static final String EVERYWHERE = CONTENT.formatted("img-src 'self' data:") + "'none'";
    /** Is installed on a phone, works without the net, and shows a photo before it is sent. */
    private static final String ON_VISITS = CONTENT.formatted("img-src 'self' data: blob:; worker-src 'self'; manifest-src 'self'") + "'none'";

    private final String inFrames;

    /** @param sites origins that may frame the list of products, such as {@code https://*.go.id}, with spaces between; LAPAU_EMBED_SITES */
    PagePolicy(@Value("${lapau.embed.sites:'self'}") String sites) {
        for (var site : sites.strip().split("\\s+")) if (!SITE.matcher(site).matches()) throw new IllegalStateException("LAPAU_EMBED_SITES: '" + site + "' is no origin such as https://*.go.id");
        inFrames = CONTENT.formatted("img-src 'self'") + sites.strip();
    }

    @Override public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean visits = request.getRequestURI().equals(VISITS) || request.getRequestURI().startsWith(VISITS + "/");
        boolean framed = request.getRequestURI().equals(FRAMED);
        response.setHeader("Content-Security-Policy", framed ? inFrames : visits ? ON_VISITS : EVERYWHERE);
        if (!framed) response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(" + (visits ? "self" : "") + "), payment=()");
    }
}
