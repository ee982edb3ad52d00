package id.lapau.registry;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer notes what keeps a business from growing. */
@Component
class NoteObstacle {

    private final BusinessList businesses;
    private final Audit audit;
    private final Clock clock;

    NoteObstacle(BusinessList businesses, Audit audit, Clock clock) {
        this.businesses = businesses;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when the officer may not, or nothing is written. */
    @Transactional
    boolean note(UUID business, ObstacleKind kind, String note, Officer by) {
        if (!by.may(Permission.REGISTRY) || note.isBlank() || businesses.find(business, by).isEmpty()) return false;
        businesses.addObstacle(business, kind.name(), note.strip(), LocalDate.now(clock), by);
        audit.record(by.actor(), "OBSTACLE_NOTED", new Audit.Subject("business", business.toString()), null, Map.of("kind", kind), null);
        return true;
    }
}
