package id.lapau.registry;

import id.lapau.kernel.KkNumber;
import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import id.lapau.linkage.NameAgreement;
import id.lapau.linkage.PersonNames;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Facts of a person compared and put together. */
final class Facts {

    private Facts() {}

    /** Everything that is said, by field. */
    static Map<String, Change> of(PersonFacts facts) {
        return between(new PersonFacts("", null, null, null, null, "", null), facts);
    }

    /** What the two say differently. */
    static Map<String, Change> between(PersonFacts before, PersonFacts after) {
        var changes = new LinkedHashMap<String, Change>();
        note(changes, "name", before.name(), after.name());
        note(changes, "nik", before.nik() == null ? null : before.nik().digits(), after.nik() == null ? null : after.nik().digits());
        note(changes, "kk", before.kk() == null ? null : before.kk().digits(), after.kk() == null ? null : after.kk().digits());
        note(changes, "birthDate", text(before.birthDate()), text(after.birthDate()));
        note(changes, "phone", before.phone() == null ? null : before.phone().local(), after.phone() == null ? null : after.phone().local());
        note(changes, "address", before.address(), after.address());
        note(changes, "nagari", text(before.nagari()), text(after.nagari()));
        return changes;
    }

    private static void note(Map<String, Change> changes, String field, @Nullable String before, @Nullable String after) {
        var change = new Change("".equals(before) ? null : before, "".equals(after) ? null : after);
        if (!Objects.equals(change.before(), change.after())) changes.put(field, change);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** What a mention says that a person did not have. */
    static PersonFacts gaps(PersonEntry person, Mention m) {
        var said = m.person();
        return new PersonFacts("", null, person.kk() == null ? said.kk() : null, person.birthDate() == null ? said.birthDate() : null,
                person.phone() == null ? said.phone() : null, person.address().isEmpty() ? said.address() : "", person.nagari() == null ? said.nagari() : null);
    }

    /** What a mention says otherwise than what is known of a person. */
    static Map<String, Change> differing(PersonEntry person, Mention m) {
        var said = m.person();
        return of(new PersonFacts(otherName(person.name(), said.name()) ? said.name() : "", null,
                other(person.kk(), m.kk()) ? said.kk() : null, other(person.birthDate(), said.birthDate()) ? said.birthDate() : null,
                other(person.phone(), m.phone()) ? said.phone() : null, otherText(person.address(), said.address()) ? said.address() : "",
                other(person.nagari(), said.nagari()) ? said.nagari() : null));
    }

    private static boolean other(@Nullable Object known, @Nullable Object said) {
        return known != null && said != null && !Objects.equals(known, said);
    }

    private static boolean otherName(String known, String said) {
        return !said.isBlank() && PersonNames.compare(known, said) != NameAgreement.SAME;
    }

    private static boolean otherText(String known, String said) {
        return !known.isEmpty() && !said.isEmpty() && !known.replaceAll("\\W+", "").equalsIgnoreCase(said.replaceAll("\\W+", ""));
    }

    /** Both together; where both say something, the first. */
    static PersonFacts joined(PersonFacts first, PersonFacts second) {
        return new PersonFacts(first.name().isEmpty() ? second.name() : first.name(), first(first.nik(), second.nik()), first(first.kk(), second.kk()),
                first(first.birthDate(), second.birthDate()), first(first.phone(), second.phone()),
                first.address().isEmpty() ? second.address() : first.address(), first(first.nagari(), second.nagari()));
    }

    /** The facts as text by field, and {@link #read} back. */
    static Map<String, String> written(PersonFacts facts) {
        var texts = new LinkedHashMap<String, String>();
        of(facts).forEach((field, change) -> { if (change.after() != null) texts.put(field, change.after()); });
        return texts;
    }

    static PersonFacts read(Map<String, String> written) {
        return new PersonFacts(written.getOrDefault("name", ""), value(written, "nik", Nik::new), value(written, "kk", KkNumber::new),
                value(written, "birthDate", LocalDate::parse), value(written, "phone", phone -> PhoneNumber.read(phone).orElseThrow()),
                written.getOrDefault("address", ""), value(written, "nagari", RegionCode::new));
    }

    private static <T> @Nullable T value(Map<String, String> written, String field, Function<String, T> reading) {
        var text = written.get(field);
        return text == null ? null : reading.apply(text);
    }

    /** For the audit book: the same with numbers masked. */
    static Map<String, String> masked(PersonFacts facts) {
        var texts = written(facts);
        if (facts.nik() != null) texts.put("nik", facts.nik().masked());
        if (facts.kk() != null) texts.put("kk", facts.kk().masked());
        if (facts.phone() != null) texts.put("phone", facts.phone().masked());
        return texts;
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
