package id.lapau.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large before anything of it is read. It stands before security, which would look for the form's
 * token in a request that the server gives up reading, and call the form expired.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
public class UploadLimit extends OncePerRequestFilter {

    /** Bytes of all files of one form together; {@code spring.servlet.multipart} says the same. */
    public static final long MOST = 100L << 20;
    private static final long FORM_AROUND_IT = 1L << 20;

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST + FORM_AROUND_IT) response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else chain.doFilter(request, response);
    }
}
