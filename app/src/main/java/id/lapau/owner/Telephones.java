package id.lapau.owner;

import id.lapau.audit.Audit;
import id.lapau.owner.OwnerViews.Telephone;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an owner is signed in, and signing out there. */
@Component
class Telephones {

    private final OwnerSessions sessions;
    private final Audit audit;

    Telephones(OwnerSessions sessions, Audit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    List<Telephone> of(Owner owner, String token) {
        return sessions.of(owner.account(), token);
    }

    /** @param telephone null for all, such as when one was lost */
    @Transactional
    void end(Owner owner, @Nullable UUID telephone) {
        int ended = sessions.end(owner.account(), telephone);
        if (ended > 0) audit.record(owner.actor(), "OWNER_SIGNED_OUT", AccountBook.subject(owner.account()), null, Map.of("telephones", ended), null);
    }

    @Transactional
    void end(String token) {
        sessions.end(token);
    }
}
