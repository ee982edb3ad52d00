package id.lapau.registry;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.kernel.Nik;
import id.lapau.platform.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registry as the other desks use it. */
@Component
class RegistryDesk implements Registry {

    private static final int ATTEMPTS = 5;

    private final KnownPersons known;
    private final Doubts doubts;
    private final PersonBook persons;
    private final BusinessBook businesses;
    private final Snapshots snapshots;
    private final Persons single;
    private final CorrectPerson correct;
    private final VerifyBusiness verify;
    private final NoteObstacle obstacles;
    private final History history;
    private final Audit audit;
    private final Vault vault;
    private final Clock clock;

    RegistryDesk(KnownPersons known, Doubts doubts, PersonBook persons, BusinessBook businesses, Snapshots snapshots, Persons single, CorrectPerson correct,
            VerifyBusiness verify, NoteObstacle obstacles, History history, Audit audit, Vault vault, Clock clock) {
        this.known = known;
        this.doubts = doubts;
        this.persons = persons;
        this.businesses = businesses;
        this.snapshots = snapshots;
        this.single = single;
        this.correct = correct;
        this.verify = verify;
        this.obstacles = obstacles;
        this.history = history;
        this.audit = audit;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Recognition> recogniseAll(List<Sighting> sightings, Actor by) {
        if (sightings.isEmpty()) return List.of();
        var mentions = sightings.stream().map(sighting -> Mention.of(sighting, vault)).toList();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var recognising = recognising(mentions);
            var outcomes = mentions.stream().map(recognising::of).toList();
            if (!store(recognising.findings(), by)) continue;
            tell(outcomes, recognising.findings(), sightings.getFirst().source(), by);
            return outcomes;
        }
        throw new ConcurrencyFailureException("other officers kept adding the same persons");
    }

    private Recognising recognising(List<Mention> mentions) {
        var candidates = known.candidates(mentions);
        var roll = new Roll(candidates, businesses.of(candidates), doubts.openOn(candidates));
        return new Recognising(roll, persons.newIds(2 * mentions.size()).iterator());
    }

    /** False when somebody else added one of the persons meanwhile, and nothing is stored. */
    private boolean store(Findings found, Actor by) {
        var now = clock.instant();
        if (!found.persons.isEmpty() && persons.insert(found.persons, now) < found.persons.size()) {
            persons.delete(found.persons);
            return false;
        }
        persons.fill(found.filled);
        businesses.insert(found.businesses, now);
        businesses.fill(found.filledBusinesses.values());
        snapshots.record(found.snapshots, "", by);
        doubts.insert(found.doubts, now);
        history.add(found.history, by, now);
        return true;
    }

    private void tell(List<Recognition> outcomes, Findings found, Source source, Actor by) {
        if (found.isEmpty()) return;
        var counts = Map.of("known", count(outcomes, Recognition.Known.class), "created", count(outcomes, Recognition.Created.class),
                "doubtful", count(outcomes, Recognition.Doubtful.class), "filled", found.filled.size());
        audit.record(by, "PERSONS_RECOGNISED", new Audit.Subject("registry", source.reference()), null, counts, null);
    }

    private static long count(List<Recognition> outcomes, Class<? extends Recognition> kind) {
        return outcomes.stream().filter(kind::isInstance).count();
    }

    @Override
    public Correction correctPerson(PersonId person, PersonFacts facts, Source source, String reason, Actor by) {
        return correct.correct(person, before -> Facts.joined(facts, before), source, reason, by);
    }

    @Override
    public Correction changeNik(PersonId person, Nik nik, Source source, String reason, Actor by) {
        return correctPerson(person, new PersonFacts("", nik, null, null, null, "", null), source, reason, by);
    }

    @Override
    public boolean seen(BusinessId business, SeenBusiness seen, Source source, Actor by) {
        return verify.verify(business, seen, source, by);
    }

    @Override
    public int hindered(BusinessId business, Set<ObstacleKind> kinds, String note, LocalDate on, Actor by) {
        return obstacles.hindered(business, kinds, note, on, by);
    }

    @Override
    public boolean freed(BusinessId business, ObstacleKind kind, LocalDate on, Actor by) {
        return obstacles.freed(business, kind, on, by);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonFacts> find(PersonId person) {
        return single.standing(person.value()).map(StoredPerson::facts);
    }
}
