package id.lapau.registry;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A human says that two persons who look alike are two. */
@Repository
class DismissDoubt {

    private final JdbcClient sql;
    private final Persons persons;
    private final Audit audit;
    private final Clock clock;

    DismissDoubt(JdbcClient sql, Persons persons, Audit audit, Clock clock) {
        this.sql = sql;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    boolean dismiss(UUID person, UUID other, Officer by) {
        if (!by.may(Permission.REGISTRY) || persons.find(person).filter(one -> one.visibleTo(by)).isEmpty()) return false;
        int changed = sql.sql("""
                update registry.possible_duplicate set dismissed_at = :at, dismissed_by = :by, dismissed_by_name = :name
                where dismissed_at is null and (person = :one and lookalike = :other or person = :other and lookalike = :one)
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", by.id()).param("name", by.name()).param("one", person).param("other", other).update();
        if (changed > 0) audit.record(by.actor(), "PERSONS_DISTINCT", new Audit.Subject("person", person.toString()), null, Map.of("other", other), null);
        return changed > 0;
    }
}
