package id.lapau.platform.web;

import id.lapau.kernel.RegionCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a page needs to know of the signed-in user; the principal of the security context is one. */
public interface Viewer {

    UUID id();

    String displayName();

    /** The nagari to which the view is limited; null for the whole regency. */
    @Nullable RegionCode area();
}
