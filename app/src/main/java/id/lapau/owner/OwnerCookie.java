package id.lapau.owner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The cookie of a telephone that is signed in: out of reach of scripts, sent to the owner's pages only, and over https only where there is https. A second one goes
 * everywhere and says no more than that some owner is signed in, so that owners who look at shops are not counted as visitors.
 */
@Component
class OwnerCookie {

    private static final List<String> DEVICES = List.of("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux");

    void give(String token, HttpServletRequest request, HttpServletResponse response) {
        put(OwnerSessions.COOKIE, token, "/saya", OwnerSessions.LASTS, request, response);
        put(OwnerSessions.SOMEBODY, "1", "/", OwnerSessions.LASTS, request, response);
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        put(OwnerSessions.COOKIE, "", "/saya", Duration.ZERO, request, response);
        put(OwnerSessions.SOMEBODY, "", "/", Duration.ZERO, request, response);
    }

    private static void put(String name, String value, String path, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).httpOnly(true).secure(request.isSecure()).sameSite("Lax").path(path).maxAge(age).build().toString());
    }

    /** The token; empty when there is none. */
    String of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, OwnerSessions.COOKIE)).map(jakarta.servlet.http.Cookie::getValue).orElse("");
    }

    /** The sort of device by its own word; empty when it says none that is known. */
    String device(HttpServletRequest request) {
        var said = String.valueOf(request.getHeader(HttpHeaders.USER_AGENT));
        return DEVICES.stream().filter(said::contains).findFirst().orElse("");
    }
}
