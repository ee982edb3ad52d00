package id.lapau.registry;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer notes what keeps a business from growing, and that it does so no longer. */
@Component
class NoteObstacle {

    private final Businesses businesses;
    private final Obstacles obstacles;
    private final Audit audit;
    private final Clock clock;

    NoteObstacle(Businesses businesses, Obstacles obstacles, Audit audit, Clock clock) {
        this.businesses = businesses;
        this.obstacles = obstacles;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when nothing is written, or the officer may not: one of a nagari notes those of the own. */
    @Transactional
    boolean note(UUID business, ObstacleKind kind, String note, Officer by) {
        if (note.isBlank() || !by.may(Permission.INTAKE) || businesses.find(business, by).isEmpty()) return false;
        obstacles.add(business, kind, note.strip(), OfficeTime.today(clock), by.actor());
        audit.record(by.actor(), "OBSTACLE_NOTED", new Audit.Subject("business", business.toString()), null, Map.of("kind", kind), null);
        return true;
    }

    /** The same by somebody who is no officer of the registry; a kind that stands open stays as it was noted. */
    @Transactional
    int hindered(BusinessId business, Set<ObstacleKind> kinds, String note, LocalDate on, Actor by) {
        if (businesses.locked(business).isEmpty()) return 0;
        var fresh = EnumSet.noneOf(ObstacleKind.class);
        for (var kind : kinds) if (obstacles.addNew(business.value(), kind, note.strip(), on, by)) fresh.add(kind);
        if (!fresh.isEmpty()) audit.record(by, "OBSTACLE_NOTED", new Audit.Subject("business", business.toString()), null, Map.of("kinds", fresh), null);
        return fresh.size();
    }

    /** The same the other way round. */
    @Transactional
    boolean freed(BusinessId business, ObstacleKind kind, LocalDate on, Actor by) {
        if (businesses.locked(business).isEmpty() || !obstacles.solve(business.value(), kind, on, by)) return false;
        audit.record(by, "OBSTACLE_SOLVED", new Audit.Subject("business", business.value().toString()), null, Map.of("kind", kind), null);
        return true;
    }

    /** False when the officer may not, or it was solved already. */
    @Transactional
    boolean solved(UUID business, UUID obstacle, Officer by) {
        if (!allowed(business, by) || !obstacles.solve(business, obstacle, OfficeTime.today(clock), by)) return false;
        audit.record(by.actor(), "OBSTACLE_SOLVED", new Audit.Subject("business", business.toString()), null, Map.of("obstacle", obstacle), null);
        return true;
    }

    private boolean allowed(UUID business, Officer by) {
        return by.may(Permission.REGISTRY) && businesses.find(business, by).isPresent();
    }
}
