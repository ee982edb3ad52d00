package id.lapau.registry;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows somebody the full numbers of a person, which is noted in the audit book each time. */
@Component
class RevealPerson {

    private final Persons persons;
    private final PersonList list;
    private final Audit audit;

    RevealPerson(Persons persons, PersonList list, Audit audit) {
        this.persons = persons;
        this.list = list;
        this.audit = audit;
    }

    @Transactional
    Optional<StoredPerson> reveal(UUID id, Officer by) {
        if (!by.may(Permission.REVEAL)) return Optional.empty();
        var found = persons.standing(id).filter(person -> person.visibleTo(by));
        found.ifPresent(person -> audit.record(by.actor(), "PERSON_REVEALED", person.subject(), null, Map.of("fields", List.of("nik", "kk", "phone")), null));
        return found;
    }

    /** The NIK of all in a list; one audit entry with their number. */
    @Transactional
    List<PersonLine> revealAll(PersonSearch search, Officer by) {
        if (!by.may(Permission.REVEAL)) return List.of();
        var found = list.allRevealed(search, by);
        audit.record(by.actor(), "PERSONS_REVEALED", new Audit.Subject("registry", "list"), null, Map.of("fields", List.of("nik"), "persons", found.size()), null);
        return found;
    }
}
