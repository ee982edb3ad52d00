package id.lapau.registry;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.registry.PersonView.Consent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person allows by the own hand, without an officer (UU 27/2022 articles 20 and 9: given and taken back as easily). */
@Component
public class PersonConsents {

    private final Persons persons;
    private final Consents consents;
    private final Audit audit;
    private final Clock clock;

    PersonConsents(Persons persons, Consents consents, Audit audit, Clock clock) {
        this.persons = persons;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /** The purposes that are allowed now. */
    @Transactional(readOnly = true)
    public Set<ConsentPurpose> of(PersonId person) {
        var allowed = EnumSet.noneOf(ConsentPurpose.class);
        consents.of(person.value()).stream().filter(one -> one.withdrawnOn() == null).forEach(one -> allowed.add(ConsentPurpose.valueOf(one.purpose())));
        return allowed;
    }

    /**
     * From now on exactly these are allowed; what was done until then stays allowed.
     *
     * @param how on which way it was said, such as on the own telephone
     */
    @Transactional
    public void choose(PersonId person, Collection<ConsentPurpose> wanted, String how, Actor by) {
        var known = persons.standing(person.value()).orElseThrow();
        var today = OfficeTime.today(clock);
        var standing = consents.of(known.id()).stream().filter(one -> one.withdrawnOn() == null).toList();
        for (var purpose : ConsentPurpose.values()) {
            var given = standing.stream().filter(one -> one.purpose().equals(purpose.name())).toList();
            if (!wanted.contains(purpose)) given.forEach(one -> withdraw(known, one, today, by));
            else if (given.isEmpty()) {
                var id = consents.add(known.id(), purpose, today, how, by);
                audit.record(by, "CONSENT_GIVEN", known.subject(), null, Map.of("consent", id, "purpose", purpose, "on", today.toString()), how);
            }
        }
    }

    private void withdraw(StoredPerson person, Consent one, LocalDate on, Actor by) {
        consents.withdraw(UUID.fromString(one.id()), on, by);
        audit.record(by, "CONSENT_WITHDRAWN", person.subject(), null, Map.of("consent", one.id()), null);
    }
}
