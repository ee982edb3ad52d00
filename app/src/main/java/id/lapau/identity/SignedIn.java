package id.lapau.identity;

import id.lapau.kernel.RegionCode;
import id.lapau.platform.web.Viewer;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** The principal of a session. Only who it is counts; what the user may do is read anew at each request. */
record SignedIn(UUID id, String username, String displayName, Role role, @Nullable String nagari, boolean mustChangePassword,
        int credentialsVersion) implements AuthenticatedPrincipal, Viewer, Serializable {

    /** Authority of everybody of this office whose view is not limited to one nagari. */
    static final String WHOLE_REGENCY = "WHOLE_REGENCY";

    /** Authority of those, and of buyers of other offices: who may look at what offices ask for. */
    static final String ANY_OFFICE = "ANY_OFFICE";

    static SignedIn of(Account account) {
        var nagari = account.nagari() == null ? null : account.nagari().code();
        return new SignedIn(account.id(), account.username(), account.displayName(), account.role(), nagari,
                account.mustChangePassword(), account.credentialsVersion());
    }

    Officer officer() {
        return new Officer(id, displayName, role, area());
    }

    @Override public @Nullable RegionCode area() {
        return nagari == null ? null : new RegionCode(nagari);
    }

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, authorities());
    }

    /** Names of the permissions; none at all until a password that somebody else knows is changed. */
    private List<GrantedAuthority> authorities() {
        if (mustChangePassword) return List.of();
        var names = Stream.concat(role.permissions().stream().map(Permission::name),
                nagari != null ? Stream.empty() : role.permissions().contains(Permission.READ) ? Stream.of(WHOLE_REGENCY, ANY_OFFICE) : Stream.of(ANY_OFFICE));
        return AuthorityUtils.createAuthorityList(names.toList());
    }

    @Override public String getName() {
        return username;
    }
}
