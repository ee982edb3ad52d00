package id.lapau.registry;

import id.lapau.kernel.RegionCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as recognition needs it: the numbers only as fingerprints in hexadecimal digits.
 *
 * @param mergedInto the person this one is found as; null when it stands for itself
 */
record PersonEntry(UUID id, String name, String sound, @Nullable String nik, @Nullable String kk, @Nullable LocalDate birthDate,
        @Nullable String phone, String address, @Nullable RegionCode nagari, @Nullable UUID mergedInto) {

    static PersonEntry of(UUID id, Mention m) {
        var facts = m.person();
        return new PersonEntry(id, facts.name(), m.sound(), m.nik(), m.kk(), facts.birthDate(), m.phone(), facts.address(), facts.nagari(), null);
    }

    /** The same with the gaps filled from a mention. */
    PersonEntry filledFrom(Mention m) {
        var facts = m.person();
        return new PersonEntry(id, name, sound, nik, kk == null ? m.kk() : kk, birthDate == null ? facts.birthDate() : birthDate,
                phone == null ? m.phone() : phone, address.isEmpty() ? facts.address() : address, nagari == null ? facts.nagari() : nagari, mergedInto);
    }
}
