package id.lapau.identity;

import id.lapau.kernel.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Those who work here, for telling them of what waits for them. */
public interface Colleagues {

    /** Active users of the whole regency who have the permission and gave an address. */
    List<Colleague> reachable(Permission permission);

    /** One active user who gave an address. */
    Optional<Colleague> reachable(UUID user);

    record Colleague(UUID id, String name, EmailAddress mail) {}
}
