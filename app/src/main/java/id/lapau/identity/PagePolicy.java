package id.lapau.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** What a page may load, and which senses of the device it may use: next to nothing, but for the officer's book of visits. */
final class PagePolicy implements HeaderWriter {

    private static final String VISITS = "/lapangan/saya";
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; %s; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String EVERYWHERE = CONTENT.formatted("img-src 'self' data:");
    /** Is installed on a phone, works without the net, and shows a photo before it is sent. */
    private static final String ON_VISITS = CONTENT.formatted("img-src 'self' data: blob:; worker-src 'self'; manifest-src 'self'");

    @Override public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean visits = request.getRequestURI().equals(VISITS) || request.getRequestURI().startsWith(VISITS + "/");
        response.setHeader("Content-Security-Policy", visits ? ON_VISITS : EVERYWHERE);
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(" + (visits ? "self" : "") + "), payment=()");
    }
}
