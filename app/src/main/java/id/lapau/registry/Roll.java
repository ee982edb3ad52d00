package id.lapau.registry;

import id.lapau.linkage.NameAgreement;
import id.lapau.linkage.PersonNames;
import id.lapau.registry.Identity.Likeness;
import id.lapau.registry.Identity.Same;
import id.lapau.registry.Identity.Stranger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The persons and businesses among which a batch of mentions is recognised; grows while the batch goes on. */
final class Roll {

    /** A doubt on {@code person} that no human has decided yet. */
    record OpenDoubt(UUID person, UUID lookalike, Doubt doubt) {}

    private final Map<UUID, PersonEntry> persons = new HashMap<>();
    private final Map<String, List<UUID>> byNik = new HashMap<>();
    private final Map<String, List<UUID>> bySound = new HashMap<>();
    private final Map<UUID, List<BusinessEntry>> businesses = new HashMap<>();
    private final Map<UUID, OpenDoubt> doubts = new HashMap<>();

    Roll(Collection<PersonEntry> known, Collection<BusinessEntry> theirs, Collection<OpenDoubt> open) {
        known.forEach(this::add);
        theirs.forEach(this::put);
        open.forEach(this::add);
    }

    void add(PersonEntry person) {
        if (persons.put(person.id(), person) != null) return;
        if (person.nik() != null) byNik.computeIfAbsent(person.nik(), _ -> new ArrayList<>(1)).add(person.id());
        if (!person.sound().isEmpty()) bySound.computeIfAbsent(person.sound(), _ -> new ArrayList<>(1)).add(person.id());
    }

    void put(BusinessEntry business) {
        var all = businesses.computeIfAbsent(business.owner(), _ -> new ArrayList<>(1));
        all.removeIf(other -> other.id().equals(business.id()));
        all.add(business);
    }

    void add(OpenDoubt doubt) {
        doubts.putIfAbsent(doubt.person(), doubt);
    }

    Optional<OpenDoubt> doubtOn(UUID person) {
        return Optional.ofNullable(doubts.get(person));
    }

    Optional<BusinessEntry> business(UUID owner, BusinessFacts facts) {
        return businesses.getOrDefault(owner, List.of()).stream().filter(business -> business.is(facts)).findFirst();
    }

    /** A number proves who somebody is when the name agrees; without one, the name and one more fact do. */
    Identity identify(Mention m) {
        return m.nik() != null ? byNumber(m, m.nik()) : byName(m);
    }

    private Identity byNumber(Mention m, String nik) {
        var holders = byNik.getOrDefault(nik, List.of()).stream().map(persons::get).toList();
        var agreeing = holders.stream().filter(holder -> PersonNames.compare(holder.name(), m.person().name()) != NameAgreement.DIFFERENT).findFirst();
        if (agreeing.isPresent()) return new Same(standing(agreeing.get()));
        if (!holders.isEmpty()) return new Stranger(new Likeness(standing(holders.getFirst()), Doubt.NIK_WITH_OTHER_NAME, true));
        return new Stranger(alike(m).map(like -> new Likeness(like.person(), like.doubt(), false)).findFirst().orElse(null));
    }

    private Identity byName(Mention m) {
        var same = sounding(m).filter(person -> person.nik() == null)
                .filter(person -> tie(m, person) != null || nothingMoreIsKnown(m, person)).findFirst();
        if (same.isPresent()) return new Same(standing(same.get()));
        return new Stranger(alike(m).findFirst().orElse(null));
    }

    private Stream<Likeness> alike(Mention m) {
        return sounding(m).filter(person -> person.mergedInto() == null).flatMap(person -> {
            var doubt = tie(m, person);
            return doubt == null ? Stream.empty() : Stream.of(new Likeness(person, doubt, true));
        });
    }

    private Stream<PersonEntry> sounding(Mention m) {
        return bySound.getOrDefault(m.sound(), List.of()).stream().map(persons::get)
                .filter(person -> PersonNames.compare(person.name(), m.person().name()).agrees());
    }

    private static @Nullable Doubt tie(Mention m, PersonEntry person) {
        var born = m.person().birthDate();
        if (born != null && person.birthDate() != null) return born.equals(person.birthDate()) ? Doubt.NAME_AND_BIRTH_DATE : null;
        if (m.phone() != null && m.phone().equals(person.phone())) return Doubt.NAME_AND_PHONE;
        return m.kk() != null && m.kk().equals(person.kk()) ? Doubt.NAME_AND_KK : null;
    }

    private static boolean nothingMoreIsKnown(Mention m, PersonEntry person) {
        return Stream.of(m.kk(), m.phone(), m.person().birthDate(), person.kk(), person.phone(), person.birthDate()).allMatch(Objects::isNull)
                && m.person().address().equalsIgnoreCase(person.address()) && Objects.equals(m.person().nagari(), person.nagari());
    }

    /** Who is left of a person that was merged. */
    private PersonEntry standing(PersonEntry person) {
        return person.mergedInto() == null ? person : standing(persons.get(person.mergedInto()));
    }

    void fill(PersonEntry filled) {
        persons.put(filled.id(), filled);
    }
}
