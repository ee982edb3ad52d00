package id.lapau.grants.programme;

import java.util.ArrayList;
import java.util.List;

/** One parameter whose value differs between two versions; values as stored, empty when the rule was not there. */
public record ParameterChange(Parameter parameter, String before, String after) {

    static List<ParameterChange> between(Programme before, Programme after) {
        var changes = new ArrayList<ParameterChange>();
        for (var parameter : Parameter.values()) {
            var was = value(before, parameter);
            var is = value(after, parameter);
            if (!was.equals(is)) changes.add(new ParameterChange(parameter, was, is));
        }
        return changes;
    }

    public static String value(Programme programme, Parameter parameter) {
        return programme.rule(parameter.rule()).map(rule -> rule.parameters().getOrDefault(parameter.key(), "")).orElse("");
    }
}
