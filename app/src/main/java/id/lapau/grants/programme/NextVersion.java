package id.lapau.grants.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The version that comes of a current one with other values: to be stored, or only tried out. */
public sealed interface NextVersion {

    record Valid(Programme programme, List<ParameterChange> changes) implements NextVersion {}

    /** @param parameters those whose value cannot be one */
    record Wrong(Set<Parameter> parameters) implements NextVersion {}

    /** What a form holds for each parameter of the programme; {@code field} gives the values of a field by its name, null for none. */
    static Map<Parameter, List<String>> typed(Programme programme, Function<String, String @Nullable []> field) {
        var typed = new EnumMap<Parameter, List<String>>(Parameter.class);
        for (var parameter : Parameter.values()) {
            if (programme.rule(parameter.rule()).isEmpty()) continue;
            var values = field.apply(ProgrammeViews.field(parameter));
            typed.put(parameter, values == null ? List.of() : List.of(values));
        }
        return typed;
    }

    /** What a form shows for each parameter before anybody typed. */
    static Map<String, List<String>> shown(Programme programme) {
        var values = new HashMap<String, List<String>>();
        for (var parameter : Parameter.values()) {
            var stored = ParameterChange.value(programme, parameter);
            values.put(parameter.key(), ParameterInput.choices(parameter).isEmpty() ? List.of(stored) : List.of(stored.split(",")));
        }
        return values;
    }

    static NextVersion of(Programme current, Map<Parameter, List<String>> typed, LocalDate validFrom) {
        var values = new EnumMap<Parameter, String>(Parameter.class);
        var wrong = EnumSet.noneOf(Parameter.class);
        typed.forEach((parameter, texts) -> ParameterInput.stored(parameter, texts).ifPresentOrElse(value -> values.put(parameter, value), () -> wrong.add(parameter)));
        if (!wrong.isEmpty()) return new Wrong(wrong);
        var next = with(current, values, validFrom);
        return new Valid(next, ParameterChange.between(current, next));
    }

    /** The next version with these stored values. */
    static Programme with(Programme current, Map<Parameter, String> values, LocalDate validFrom) {
        var rules = new ArrayList<Rule>();
        for (var rule : current.rules()) {
            var parameters = new HashMap<>(rule.parameters());
            values.forEach((parameter, value) -> {
                if (parameter.rule() == rule.code() && parameters.containsKey(parameter.key())) parameters.put(parameter.key(), value);
            });
            rules.add(new Rule(rule.code(), rule.active(), rule.citation(), parameters));
        }
        return new Programme(current.code(), current.version() + 1, current.name(), current.amount(), validFrom, current.basis(), rules);
    }
}
