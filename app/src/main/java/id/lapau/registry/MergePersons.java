package id.lapau.registry;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.registry.HistoryLine.Kind;
import id.lapau.registry.MergeOutcome.LaterMergeFirst;
import id.lapau.registry.MergeOutcome.Merged;
import id.lapau.registry.MergeOutcome.NoSuchPerson;
import id.lapau.registry.MergeOutcome.NotAllowed;
import id.lapau.registry.MergeOutcome.Overtaken;
import id.lapau.registry.MergeOutcome.Rejected;
import id.lapau.registry.MergeOutcome.Undone;
import id.lapau.registry.Merges.Merge;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two persons turn out to be one; and back, should that have been an error. */
@Component
class MergePersons {

    /** @param fromGone the fields whose value of the other person shall count */
    record Command(UUID kept, int keptVersion, UUID gone, int goneVersion, Set<String> fromGone, String reason) {}

    private final Persons persons;
    private final Merges merges;
    private final History history;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergePersons(Persons persons, Merges merges, History history, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.persons = persons;
        this.merges = merges;
        this.history = history;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    MergeOutcome merge(Command command, Officer by) {
        if (!by.may(Permission.REGISTRY)) return new NotAllowed();
        if (command.kept().equals(command.gone())) return new Rejected("registry.problem.sameperson");
        if (command.reason().isBlank()) return new Rejected("registry.problem.reason");
        var both = persons.locked(List.of(command.kept(), command.gone()));
        if (both.size() < 2 || both.stream().anyMatch(person -> !person.visibleTo(by))) return new NoSuchPerson();
        var kept = one(both, command.kept());
        var gone = one(both, command.gone());
        if (kept.version() != command.keptVersion() || gone.version() != command.goneVersion()) return new Overtaken();
        if (kept.mergedInto() != null || gone.mergedInto() != null) return new Overtaken();
        return merged(kept, gone, chosen(kept, gone, command.fromGone()), command.reason().strip(), by);
    }

    private static StoredPerson one(List<StoredPerson> both, UUID id) {
        return both.stream().filter(person -> person.id().equals(id)).findFirst().orElseThrow();
    }

    static StoredPerson chosen(StoredPerson kept, StoredPerson gone, Set<String> fromGone) {
        var theirs = Facts.written(gone.facts());
        var written = Facts.written(kept.facts());
        for (var field : fromGone) {
            if (theirs.containsKey(field)) written.put(field, theirs.get(field));
            else written.remove(field);
        }
        var facts = Facts.read(written);
        var holders = Stream.of(kept, gone).filter(person -> person.facts().nik() != null && person.facts().nik().equals(facts.nik())).toList();
        return kept.with(facts, !holders.isEmpty() && holders.stream().allMatch(StoredPerson::disputed));
    }

    private MergeOutcome merged(StoredPerson kept, StoredPerson gone, StoredPerson after, String reason, Officer by) {
        persons.mergeInto(gone.id(), kept.id());
        persons.update(after);
        var businesses = merges.moveBusinesses(gone.id(), kept.id());
        var merge = merges.insert(kept, after, gone.id(), businesses, reason, by, clock.instant());
        tell(Kind.MERGED, kept, after.facts(), reason, by);
        audit.record(by.actor(), "PERSONS_MERGED", kept.subject(), Map.of("kept", Facts.masked(kept.facts()), "gone", Facts.masked(gone.facts())),
                Map.of("merge", merge, "gone", gone.id(), "kept", Facts.masked(after.facts()), "businesses", businesses), reason);
        events.publishEvent(new PersonsMerged(merge, kept.personId(), gone.personId()));
        return new Merged(merge, kept.personId());
    }

    private void tell(Kind kind, StoredPerson before, PersonFacts after, String reason, Officer by) {
        history.add(List.of(new HistoryLine(before.id(), null, kind, Facts.between(before.facts(), after), new Source(Source.Kind.OFFICER, by.name()), reason)),
                by.actor(), clock.instant());
    }

    /** Everything is as before the merge; what a human corrected since stays. */
    @Transactional
    MergeOutcome undo(UUID id, Officer by) {
        if (!by.may(Permission.REGISTRY)) return new NotAllowed();
        var found = merges.locked(id);
        if (found.isEmpty()) return new NoSuchPerson();
        var merge = found.get();
        if (merge.undone()) return new Overtaken();
        var both = persons.locked(List.of(merge.kept(), merge.gone()));
        if (both.stream().anyMatch(person -> !person.visibleTo(by))) return new NoSuchPerson();
        if (one(both, merge.kept()).mergedInto() != null) return new LaterMergeFirst();
        return undone(merge, one(both, merge.kept()), one(both, merge.gone()), by);
    }

    private MergeOutcome undone(Merge merge, StoredPerson kept, StoredPerson gone, Officer by) {
        var after = restored(merge, kept);
        persons.update(after);
        persons.mergeInto(gone.id(), null);
        merges.returnBusinesses(merge.businesses(), kept.id(), gone.id());
        merges.undone(merge.id(), by, clock.instant());
        tell(Kind.MERGE_UNDONE, kept, after.facts(), "", by);
        audit.record(by.actor(), "MERGE_UNDONE", kept.subject(), Map.of("merge", merge.id(), "kept", Facts.masked(kept.facts())),
                Map.of("kept", Facts.masked(after.facts()), "restored", gone.id()), null);
        events.publishEvent(new MergeUndone(merge.id(), kept.personId(), gone.personId()));
        return new Undone(kept.personId(), gone.personId());
    }

    private static StoredPerson restored(Merge merge, StoredPerson kept) {
        var now = Facts.written(kept.facts());
        var back = new LinkedHashMap<>(now);
        Stream.of(merge.before(), merge.after()).flatMap(facts -> facts.keySet().stream()).distinct()
                .filter(field -> Objects.equals(now.get(field), merge.after().get(field)))
                .forEach(field -> put(back, field, merge.before().get(field)));
        boolean nikAsMerged = Objects.equals(now.get("nik"), merge.after().get("nik"));
        return kept.with(Facts.read(back), nikAsMerged ? Boolean.parseBoolean(merge.before().get("disputed")) : kept.disputed());
    }

    private static void put(Map<String, String> facts, String field, @org.jspecify.annotations.Nullable String value) {
        if (value == null) facts.remove(field);
        else facts.put(field, value);
    }
}
