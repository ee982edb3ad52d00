package id.lapau.market.trade;

import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of trade share. */
final class Answers {

    private Answers() {}

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** For pages of one buyer: kept by no cache, listed by no search engine, named to no other site. */
    static void ownEyes(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** @throws ResponseStatusException when this address comes too often */
    static void limited(VisitLimit limit, String place, HttpServletRequest request, int perMinute) {
        if (!limit.admits(place, request.getRemoteAddr(), perMinute)) throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }

    /** What a redirect said was done, when it is one of the things that can be said. */
    static String done(String said, String... known) {
        for (var each : known) if (each.equals(said)) return said;
        return "";
    }

    /** An identifier as a form sends it; empty for what is none. */
    static Optional<UUID> id(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(typed)) : Optional.empty();
    }

    /** A number of pieces as typed; 0 for none, -1 for no number. */
    static int pieces(String typed) {
        return typed.strip().matches("\\d{1,3}") ? Integer.parseInt(typed.strip()) : -1;
    }
}
