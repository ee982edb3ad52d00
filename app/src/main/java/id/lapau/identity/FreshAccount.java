package id.lapau.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the user of the session anew at each request, so that a changed role counts at once, and the sessions of a
 * deactivated user, or from before a new password, end at once.
 */
final class FreshAccount extends OncePerRequestFilter {

    private final Accounts accounts;

    FreshAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) refresh(signedIn, request);
        chain.doFilter(request, response);
    }

    private void refresh(SignedIn signedIn, HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        current(signedIn).ifPresentOrElse(account -> context.setAuthentication(SignedIn.of(account).authentication()), () -> end(request));
        SecurityContextHolder.setContext(context);
    }

    private Optional<Account> current(SignedIn signedIn) {
        return accounts.find(signedIn.id()).filter(account -> account.active() && account.credentialsVersion() == signedIn.credentialsVersion());
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    @Override protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
