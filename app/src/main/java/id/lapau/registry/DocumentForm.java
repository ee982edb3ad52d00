package id.lapau.registry;

import id.lapau.kernel.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A paper as an officer writes it; its file comes beside it. */
public record DocumentForm(DocumentKind kind, String number, String issuer, @Nullable LocalDate dated, @Nullable LocalDate validTill, String keptAt) {

    /** Field to message key; a number of sixteen digits would be a NIK or KK, which does not belong here. */
    Map<String, String> problems(Clock clock) {
        var problems = new LinkedHashMap<String, String>();
        if (number.isBlank() || number.length() > 100) problems.put("number", "registry.problem.number");
        else if (number.replaceAll("\\D", "").length() == 16 && number.replaceAll("[\\d\\s.-]", "").isEmpty()) problems.put("number", "registry.problem.numberIsNik");
        else if (kind == DocumentKind.NIB && !digits().matches("\\d{13}")) problems.put("number", "registry.problem.nib");
        if (dated != null && dated.isAfter(OfficeTime.today(clock))) problems.put("dated", "registry.problem.pastDate");
        if (dated != null && validTill != null && validTill.isBefore(dated)) problems.put("validTill", "registry.problem.validTill");
        return problems;
    }

    /** The number as it is stored: a NIB without spaces and dots. */
    String digits() {
        return kind == DocumentKind.NIB ? number.replaceAll("[\\s.-]", "") : number.strip();
    }
}
