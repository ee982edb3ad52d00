package id.lapau.grants.programme;

import id.lapau.grants.ReasonCode;
import id.lapau.kernel.Rupiah;
import id.lapau.platform.web.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Programmes in words, for the pages. */
public final class ProgrammeViews {

    private ProgrammeViews() {}

    /** A version with what it changed; no changes for the first. */
    public record Change(Authored version, List<ParameterChange> changes) {}

    static List<Change> history(List<Authored> newestFirst) {
        var history = new ArrayList<Change>();
        for (int i = 0; i < newestFirst.size(); i++) {
            var before = i + 1 < newestFirst.size() ? newestFirst.get(i + 1).programme() : newestFirst.get(i).programme();
            history.add(new Change(newestFirst.get(i), ParameterChange.between(before, newestFirst.get(i).programme())));
        }
        return history;
    }

    public static List<Parameter> parameters(ReasonCode rule) {
        return Parameter.of(rule);
    }

    public static String key(Parameter parameter) {
        return "programme.parameter." + parameter.key();
    }

    /** A stored value as a person reads it. */
    public static String words(Page page, Parameter parameter, @Nullable String stored) {
        if (stored == null || stored.isEmpty()) return "–";
        return switch (parameter.kind()) {
            case RUPIAH -> page.rupiah(new Rupiah(Long.parseLong(stored)));
            case NUMBER -> page.t("programme.years", stored);
            case FLAG -> page.t(stored.equals("true") ? "programme.yes" : "programme.no");
            case SET -> Arrays.stream(stored.split(",")).map(value -> choice(page, parameter, value)).collect(Collectors.joining(", "));
        };
    }

    public static List<String> choices(Parameter parameter) {
        return ParameterInput.choices(parameter);
    }

    public static String choice(Page page, Parameter parameter, String value) {
        return ParameterInput.choices(parameter).isEmpty() ? value : page.t("programme.choice." + value);
    }

    /** Name and id of the form's field. */
    public static String field(Parameter parameter) {
        return "nilai-" + parameter.key();
    }
}
