package id.lapau.identity;

import id.lapau.platform.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;

/** What somebody meets at a closed door. */
final class Doors {

    private static final String UNKNOWN = "id.lapau.identity.unknownPlace";

    private Doors() {}

    static void unknown(HttpServletRequest request) {
        request.setAttribute(UNKNOWN, true);
    }

    /** Visitors are asked to sign in; htmx is told to load the whole page. */
    static void toSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect("/masuk");
        } else {
            response.setHeader("HX-Redirect", "/masuk");
            response.setStatus(401);
        }
    }

    static void closed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) throws IOException {
        if (e instanceof CsrfException) formRefused(request, response);
        else if (mustChangePassword()) response.sendRedirect("/profil");
        else response.sendError(request.getAttribute(UNKNOWN) == null ? 403 : 404);
    }

    private static void formRefused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(Refusals.FORM_EXPIRED, true);
        response.sendError(403);
    }

    private static boolean mustChangePassword() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who && who.mustChangePassword();
    }
}
