package id.lapau.registry;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a person allowed the use of the data, or does so no longer (UU 27/2022). */
@Component
class RecordConsent {

    private final Persons persons;
    private final Consents consents;
    private final Audit audit;
    private final Clock clock;

    RecordConsent(Persons persons, Consents consents, Audit audit, Clock clock) {
        this.persons = persons;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when the officer may not, or does not say since when and how. */
    @Transactional
    boolean given(UUID id, ConsentPurpose purpose, @Nullable LocalDate on, String how, Officer by) {
        if (on == null || on.isAfter(OfficeTime.today(clock)) || how.isBlank()) return false;
        var person = allowed(id, by);
        person.ifPresent(known -> audit.record(by.actor(), "CONSENT_GIVEN", known.subject(), null,
                Map.of("consent", consents.add(known.id(), purpose, on, how.strip(), by.actor()), "purpose", purpose, "on", on.toString()), how.strip()));
        return person.isPresent();
    }

    /** What was done until then stays allowed; false when there is nothing to withdraw. */
    @Transactional
    boolean withdrawn(UUID id, UUID consent, Officer by) {
        var person = allowed(id, by).filter(known -> consents.of(known.id()).stream().anyMatch(one -> one.id().equals(consent.toString())));
        if (person.isEmpty() || !consents.withdraw(consent, OfficeTime.today(clock), by.actor())) return false;
        audit.record(by.actor(), "CONSENT_WITHDRAWN", person.get().subject(), null, Map.of("consent", consent), null);
        return true;
    }

    private Optional<StoredPerson> allowed(UUID id, Officer by) {
        return by.may(Permission.REGISTRY) ? persons.standing(id).filter(person -> person.visibleTo(by)) : Optional.empty();
    }
}
