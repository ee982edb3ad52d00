package id.lapau.registry;

import id.lapau.kernel.KkNumber;
import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person as an officer writes it; an empty number means that it stays as it is. */
public record PersonForm(String name, String nik, String kk, String birthDate, String phone, String address, String nagari, String reason, int version) {

    static PersonForm of(StoredPerson person) {
        var facts = person.facts();
        return new PersonForm(facts.name(), "", "", facts.birthDate() == null ? "" : facts.birthDate().toString(), "", facts.address(),
                facts.nagari() == null ? "" : facts.nagari().code(), "", person.version());
    }

    Map<String, String> problems(Clock clock) {
        var problems = new LinkedHashMap<String, String>();
        if (name.isBlank() || name.length() > 200) problems.put("name", "registry.problem.name");
        if (!nik.isBlank() && readNik() == null) problems.put("nik", "registry.problem.nik");
        if (!kk.isBlank() && KkNumber.read(kk).isEmpty()) problems.put("kk", "registry.problem.kk");
        if (!birthDate.isBlank() && (born() == null || born().isAfter(OfficeTime.today(clock)))) problems.put("birthDate", "registry.problem.birthDate");
        if (!phone.isBlank() && PhoneNumber.read(phone).isEmpty()) problems.put("phone", "registry.problem.phone");
        if (!nagari.isEmpty() && !nagari.matches("\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}")) problems.put("nagari", "registry.problem.nagari");
        if (reason.isBlank()) problems.put("reason", "registry.problem.reason");
        return problems;
    }

    PersonFacts facts(PersonFacts before) {
        return new PersonFacts(name.strip(), nik.isBlank() ? before.nik() : readNik(), kk.isBlank() ? before.kk() : KkNumber.read(kk).orElseThrow(),
                born(), phone.isBlank() ? before.phone() : PhoneNumber.read(phone).orElseThrow(), address.strip(),
                nagari.isEmpty() ? null : new RegionCode(nagari));
    }

    private @Nullable Nik readNik() {
        return NikReading.ofText(nik) instanceof NikReading.Valid(var valid, _) ? valid : null;
    }

    private @Nullable LocalDate born() {
        try {
            return birthDate.isBlank() ? null : LocalDate.parse(birthDate);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    @Override public String toString() {
        return "PersonForm[version=" + version + "]";
    }
}
