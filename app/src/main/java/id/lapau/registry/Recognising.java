package id.lapau.registry;

import id.lapau.registry.Findings.NewBusiness;
import id.lapau.registry.Findings.NewPerson;
import id.lapau.registry.HistoryLine.Kind;
import id.lapau.registry.Identity.Likeness;
import id.lapau.registry.Identity.Same;
import id.lapau.registry.Identity.Stranger;
import id.lapau.registry.Recognition.Created;
import id.lapau.registry.Recognition.Doubtful;
import id.lapau.registry.Recognition.Known;
import id.lapau.registry.Roll.OpenDoubt;
import java.util.Iterator;
import java.util.UUID;

/** Recognises mentions one after the other among a roll, and notes what is to be written. Pure but for the two. */
final class Recognising {

    private final Roll roll;
    private final Iterator<UUID> ids;
    private final Findings findings = new Findings();

    Recognising(Roll roll, Iterator<UUID> ids) {
        this.roll = roll;
        this.ids = ids;
    }

    Findings findings() {
        return findings;
    }

    Recognition of(Mention m) {
        return switch (roll.identify(m)) {
            case Same(var person) -> known(m, person);
            case Stranger stranger -> created(m, stranger);
        };
    }

    private Recognition known(Mention m, PersonEntry person) {
        var filled = person.filledFrom(m);
        if (!filled.equals(person)) fill(m, person, filled);
        var differing = Facts.differing(person, m);
        if (!differing.isEmpty())
            findings.history.add(new HistoryLine(person.id(), null, Kind.DIFFERS, differing, m.sighting().source(), ""));
        var id = new PersonId(person.id());
        var business = new BusinessId(business(m, person.id()));
        return roll.doubtOn(person.id()).filter(open -> m.nik() == null || open.doubt() == Doubt.NIK_WITH_OTHER_NAME)
                .<Recognition>map(open -> new Doubtful(id, business, new PersonId(open.lookalike()), open.doubt().words()))
                .orElse(new Known(id, business));
    }

    private void fill(Mention m, PersonEntry person, PersonEntry filled) {
        roll.fill(filled);
        var gaps = Facts.gaps(person, m);
        findings.filled.merge(person.id(), gaps, Facts::joined);
        findings.history.add(new HistoryLine(person.id(), null, Kind.FILLED, Facts.of(gaps), m.sighting().source(), ""));
    }

    private Recognition created(Mention m, Stranger stranger) {
        var person = ids.next();
        var like = stranger.alike();
        findings.persons.add(new NewPerson(person, m, like != null && like.doubt() == Doubt.NIK_WITH_OTHER_NAME));
        roll.add(PersonEntry.of(person, m));
        findings.history.add(new HistoryLine(person, null, Kind.CREATED, Facts.of(m.person()), m.sighting().source(), ""));
        var business = new BusinessId(business(m, person));
        if (like == null) return new Created(new PersonId(person), business);
        return doubtful(person, business, like);
    }

    private Recognition doubtful(UUID person, BusinessId business, Likeness like) {
        var doubt = new OpenDoubt(person, like.person().id(), like.doubt());
        findings.doubts.add(doubt);
        if (!like.decide()) return new Created(new PersonId(person), business);
        roll.add(doubt);
        return new Doubtful(new PersonId(person), business, new PersonId(like.person().id()), like.doubt().words());
    }

    private UUID business(Mention m, UUID owner) {
        var facts = m.business();
        var known = roll.business(owner, facts);
        var entry = known.map(business -> business.filledFrom(facts)).orElseGet(() -> BusinessEntry.of(ids.next(), owner, facts));
        if (known.isEmpty()) findings.businesses.add(new NewBusiness(entry, m.sighting().source()));
        else if (!known.get().equals(entry)) findings.filledBusinesses.put(entry.id(), entry);
        roll.put(entry);
        var snapshot = Snapshot.ofAmounts(new BusinessId(entry.id()), facts, m.sighting().source());
        if (snapshot.ruling().isPresent()) findings.snapshots.add(snapshot);
        return entry.id();
    }
}
