package id.lapau.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins the session of a user who has shown who they are: with a fresh identifier and a fresh form token. */
@Component
class Sessions {

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy strategy;

    Sessions(SecurityContextRepository contexts, SessionAuthenticationStrategy strategy) {
        this.contexts = contexts;
        this.strategy = strategy;
    }

    void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        var authentication = SignedIn.of(account).authentication();
        strategy.onAuthentication(authentication, request, response);
        store(authentication, request, response);
    }

    /** Keeps the session, with what has changed about its user. */
    void renew(Account account, HttpServletRequest request, HttpServletResponse response) {
        store(SignedIn.of(account).authentication(), request, response);
    }

    private void store(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
