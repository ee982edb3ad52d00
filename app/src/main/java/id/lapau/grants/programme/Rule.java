package id.lapau.grants.programme;

import id.lapau.grants.ReasonCode;
import id.lapau.kernel.Rupiah;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One rule of a programme: when it is broken, {@code code} is the reason.
 *
 * @param parameters values by {@link Parameter#key()}, as text
 */
public record Rule(ReasonCode code, boolean active, Citation citation, Map<String, String> parameters) {

    public Rule {
        parameters = Map.copyOf(parameters);
    }

    public Rupiah rupiah(Parameter parameter) {
        return new Rupiah(Long.parseLong(text(parameter)));
    }

    /** A whole number, such as an age in years. */
    public int number(Parameter parameter) {
        return Integer.parseInt(text(parameter));
    }

    public boolean flag(Parameter parameter) {
        return Boolean.parseBoolean(text(parameter));
    }

    /** Values separated by commas. */
    public Set<String> set(Parameter parameter) {
        return Set.copyOf(List.of(text(parameter).split("\\s*,\\s*")));
    }

    private String text(Parameter parameter) {
        var value = parameters.get(parameter.key());
        if (value == null) throw new IllegalStateException(code + " has no parameter " + parameter.key());
        return value;
    }
}
