package id.lapau.registry;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.registry.Correction.Corrected;
import id.lapau.registry.Correction.NikTaken;
import id.lapau.registry.Correction.NoSuchPerson;
import id.lapau.registry.Correction.NotAllowed;
import id.lapau.registry.Correction.Overtaken;
import id.lapau.registry.Correction.Rejected;
import id.lapau.registry.Correction.Unchanged;
import id.lapau.registry.HistoryLine.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A human establishes what is true of a person; every change leaves its source and reason. */
@Component
class CorrectPerson {

    private final Persons persons;
    private final History history;
    private final Audit audit;
    private final Clock clock;

    CorrectPerson(Persons persons, History history, Audit audit, Clock clock) {
        this.persons = persons;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** From the form: what the officer wrote counts, empty or not; numbers left empty stay. */
    @Transactional
    Correction edit(UUID id, PersonForm form, Officer by) {
        if (!by.may(Permission.REGISTRY)) return new NotAllowed();
        var problems = form.problems(clock);
        if (!problems.isEmpty()) return new Rejected(problems);
        var found = persons.locked(id).filter(person -> person.visibleTo(by) && person.mergedInto() == null);
        if (found.isEmpty()) return new NoSuchPerson();
        var person = found.get();
        if (person.version() != form.version()) return new Overtaken(person.version());
        return apply(person, form.facts(person.facts()), new Source(Source.Kind.OFFICER, by.name()), form.reason().strip(), by.actor());
    }

    /** For the desks: changes whoever the person was merged into. */
    @Transactional
    Correction correct(PersonId id, UnaryOperator<PersonFacts> change, Source source, String reason, Actor by) {
        var standing = persons.standing(id.value()).flatMap(person -> persons.locked(person.id()));
        if (standing.isEmpty()) return new NoSuchPerson();
        return apply(standing.get(), change.apply(standing.get().facts()), source, reason, by);
    }

    private Correction apply(StoredPerson before, PersonFacts wanted, Source source, String reason, Actor by) {
        var changes = Facts.between(before.facts(), wanted);
        if (changes.isEmpty()) return new Unchanged();
        if (changes.containsKey("nik") && wanted.nik() != null) {
            var holder = persons.holders(wanted.nik()).stream().filter(other -> !other.equals(before.id())).findFirst();
            if (holder.isPresent()) return new NikTaken(new PersonId(holder.get()));
        }
        var after = before.with(wanted, before.disputed() && !changes.containsKey("nik"));
        int version = persons.update(after);
        history.add(List.of(new HistoryLine(before.id(), null, Kind.CORRECTED, changes, source, reason)), by, clock.instant());
        audit.record(by, "PERSON_CORRECTED", before.subject(), told(before.facts(), changes), told(wanted, changes), reason);
        return new Corrected(before.personId(), version);
    }

    private static Map<String, String> told(PersonFacts facts, Map<String, Change> changes) {
        var masked = Facts.masked(facts);
        masked.keySet().retainAll(changes.keySet());
        return masked;
    }
}
