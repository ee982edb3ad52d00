package id.lapau.registry;

import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.kernel.Rupiah;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A business as an officer writes it.
 *
 * @param asOf   the day for which {@code sales} and {@code assets} hold; all three empty when there is nothing new
 * @param sales  rupiah a year, as written
 * @param assets rupiah, without land and building, as written
 */
public record BusinessForm(String name, String line, String kbliEdition, String kbliCode, String address, String nagari, String startedOn,
        String asOf, String sales, String assets, String reason, int version) {

    static BusinessForm of(StoredBusiness business) {
        var facts = business.facts();
        return new BusinessForm(facts.name(), facts.line(), facts.kbliEdition().isEmpty() ? "2020" : facts.kbliEdition(), facts.kbliCode(), facts.address(),
                facts.nagari() == null ? "" : facts.nagari().code(), facts.startedOn() == null ? "" : facts.startedOn().toString(), "", "", "", "", business.version());
    }

    /** Field to message key; empty when nothing is wrong. */
    Map<String, String> problems(Clock clock) {
        var problems = new LinkedHashMap<String, String>();
        var today = OfficeTime.today(clock);
        if (name.length() > 200 || line.length() > 200) problems.put(name.length() > 200 ? "name" : "line", "registry.problem.tooLong");
        if (name.isBlank() && line.isBlank()) problems.put("line", "registry.problem.line");
        if (!kbli().isEmpty() && !kbli().matches("\\d{5}") || !KbliBook.EDITIONS.contains(kbliEdition)) problems.put("kbliCode", "registry.problem.kbli");
        if (address.length() > 500) problems.put("address", "registry.problem.tooLong");
        if (!nagari.isEmpty() && Regions.bundled().find(nagari).isEmpty()) problems.put("nagari", "registry.problem.nagari");
        if (!startedOn.isBlank() && day(startedOn).filter(day -> !day.isAfter(today)).isEmpty()) problems.put("startedOn", "registry.problem.pastDate");
        if (reason.isBlank()) problems.put("reason", "registry.problem.reason");
        problems.putAll(problemsOfAmounts(today));
        return problems;
    }

    private Map<String, String> problemsOfAmounts(LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (!sales.isBlank() && Rupiah.read(sales).isEmpty()) problems.put("sales", "registry.problem.amount");
        if (!assets.isBlank() && Rupiah.read(assets).isEmpty()) problems.put("assets", "registry.problem.amount");
        if (statesAmounts() && day(asOf).filter(day -> !day.isAfter(today)).isEmpty()) problems.put("asOf", "registry.problem.asOf");
        return problems;
    }

    boolean statesAmounts() {
        return !sales.isBlank() || !assets.isBlank();
    }

    StoredBusiness.Facts facts() {
        return new StoredBusiness.Facts(name.strip(), line.strip(), kbliEdition, kbli(), address.strip(), nagari.isEmpty() ? null : new RegionCode(nagari),
                day(startedOn).orElse(null));
    }

    /** What was sold and owned on the day the officer names. */
    BusinessFacts amounts() {
        return new BusinessFacts(line, name, address, null, "", "", rupiah(sales), rupiah(assets), day(asOf).orElseThrow());
    }

    /** A chosen line comes as '14111 Industri Pakaian Jadi'. */
    private String kbli() {
        return kbliCode.strip().split("\\s", 2)[0];
    }

    private static @Nullable Rupiah rupiah(String written) {
        return written.isBlank() ? null : Rupiah.read(written).orElseThrow();
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
