package id.lapau.procurement.need;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A package as an officer words it. */
public record PackageForm(String title, boolean emergency, @Nullable LocalDate offersUntil, int version) {

    public PackageForm {
        title = title == null ? "" : title.strip();
    }

    static PackageForm of(PackageSheet sheet) {
        return new PackageForm(sheet.title(), sheet.emergency(), sheet.offersUntil(), sheet.version());
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems(PackageSheet sheet, LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (title.isEmpty()) problems.put("title", "need.problem.title");
        if (offersUntil != null) sheet.lastDeadline().map(last -> problemOf(offersUntil, last, today)).ifPresent(problem -> { if (!problem.isEmpty()) problems.put("offersUntil", problem); });
        return problems;
    }

    /** Message key of what is wrong with a last day for offers; empty for nothing. */
    static String problemOf(LocalDate until, LocalDate lastDeadline, LocalDate today) {
        if (until.isBefore(today)) return "need.problem.until-past";
        return until.isBefore(lastDeadline) ? "" : "need.problem.until-late";
    }
}
