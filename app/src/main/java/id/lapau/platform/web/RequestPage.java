package id.lapau.platform.web;

import id.lapau.kernel.Rupiah;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The page of one request. */
final class RequestPage implements Page {

    private static final Logger log = LoggerFactory.getLogger(RequestPage.class);

    /** What the pages of all requests share. */
    record Office(MessageSource messages, Navigation navigation, ResourceUrlProvider assets) {}

    private final Office office;
    private final HttpServletRequest request;
    private final @Nullable Authentication viewer;
    private final Locale locale;
    private final Formats formats;

    RequestPage(Office office, HttpServletRequest request, @Nullable Authentication authentication, Locale locale) {
        this.office = office;
        this.request = request;
        this.viewer = authentication instanceof AnonymousAuthenticationToken ? null : authentication;
        this.locale = locale;
        this.formats = new Formats(locale);
    }

    @Override public String t(String key, Object... args) {
        try {
            return office.messages.getMessage(key, args.length == 0 ? null : args, locale);
        } catch (NoSuchMessageException missing) {
            log.error("message {} is missing in {}", key, locale);
            return "⟦" + key + "⟧";
        }
    }

    @Override public String date(@Nullable LocalDate date) {
        return formats.date(date);
    }

    @Override public String dateTime(@Nullable Instant instant) {
        return formats.dateTime(instant);
    }

    @Override public String number(long number) {
        return formats.number(number);
    }

    @Override public String rupiah(@Nullable Rupiah amount) {
        return formats.rupiah(amount);
    }

    @Override public boolean may(Enum<?> permission) {
        return authorities().contains(permission.name());
    }

    @Override public boolean signedIn() {
        return viewer != null && viewer.isAuthenticated();
    }

    @Override public String userName() {
        if (viewer == null) return "";
        return viewer.getPrincipal() instanceof Viewer known ? known.displayName() : viewer.getName();
    }

    @Override public @Nullable UUID userId() {
        return viewer != null && viewer.getPrincipal() instanceof Viewer known ? known.id() : null;
    }

    @Override public String area() {
        return viewer != null && viewer.getPrincipal() instanceof Viewer known && known.area() != null ? known.area().code() : "";
    }

    @Override public String language() {
        return locale.getLanguage();
    }

    @Override public String path() {
        return asked(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
    }

    @Override public String address() {
        if (!request.getMethod().equals("GET")) return path();
        var query = request.getQueryString();
        return query == null ? path() : path() + "?" + query;
    }

    private String asked(String attribute, String otherwise) {
        return request.getAttribute(attribute) instanceof String uri ? uri : otherwise;
    }

    @Override public String asset(String path) {
        return Objects.requireNonNullElse(office.assets.getForLookupPath(path), path);
    }

    @Override public List<NavGroup> navigation() {
        return signedIn() ? office.navigation.visibleTo(authorities()) : List.of();
    }

    @Override public String place() {
        return Navigation.placeOf(path(), navigation());
    }

    private Set<String> authorities() {
        if (viewer == null) return Set.of();
        return viewer.getAuthorities().stream().map(GrantedAuthority::getAuthority).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    @Override public String csrfParameter() {
        var token = csrf();
        return token == null ? "_csrf" : token.getParameterName();
    }

    @Override public String csrfToken() {
        var token = csrf();
        return token == null ? "" : token.getToken();
    }

    private @Nullable CsrfToken csrf() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    @Override public @Nullable String notice() {
        return flash("notice");
    }

    @Override public @Nullable String problem() {
        return flash("problem");
    }

    private @Nullable String flash(String name) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null || flash.get(name) == null ? null : String.valueOf(flash.get(name));
    }
}
