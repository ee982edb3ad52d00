package id.lapau.registry;

import id.lapau.audit.Audit.Subject;
import id.lapau.identity.Officer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person as stored, opened.
 *
 * @param disputed whether another person with another name has the same NIK
 */
record StoredPerson(UUID id, PersonFacts facts, boolean disputed, int version, @Nullable UUID mergedInto) {

    PersonId personId() {
        return new PersonId(id);
    }

    Subject subject() {
        return new Subject("person", id.toString());
    }

    /** A nagari officer sees only the own nagari. */
    boolean visibleTo(Officer officer) {
        return officer.area().isEmpty() || officer.area().get().equals(facts.nagari());
    }

    StoredPerson with(PersonFacts other, boolean disputed) {
        return new StoredPerson(id, other, disputed, version, mergedInto);
    }
}
