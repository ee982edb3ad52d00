package id.lapau.grants.programme;

import id.lapau.kernel.Rupiah;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an officer typed or ticked for a parameter, and how it is stored. */
final class ParameterInput {

    private static final int OLDEST = 120;

    private ParameterInput() {}

    /** The stored form, or empty when the values cannot be one. */
    static Optional<String> stored(Parameter parameter, List<String> typed) {
        var first = typed.isEmpty() ? "" : typed.getFirst().strip();
        return switch (parameter.kind()) {
            case RUPIAH -> Rupiah.read(first).filter(amount -> amount.amount() > 0).map(amount -> String.valueOf(amount.amount()));
            case NUMBER -> number(first);
            case FLAG -> Optional.of(String.valueOf(first.equals("true")));
            case SET -> set(parameter, typed);
        };
    }

    private static Optional<String> number(String typed) {
        if (!typed.matches("\\d{1,3}")) return Optional.empty();
        return Optional.of(Integer.parseInt(typed)).filter(n -> n <= OLDEST).map(String::valueOf);
    }

    private static Optional<String> set(Parameter parameter, List<String> typed) {
        var values = typed.stream().flatMap(t -> Stream.of(t.split(","))).map(t -> t.strip().toLowerCase(java.util.Locale.ROOT))
                .filter(t -> !t.isEmpty()).distinct().toList();
        var choices = choices(parameter);
        boolean known = values.stream().allMatch(v -> choices.isEmpty() ? v.matches("[a-z0-9][a-z0-9-]{1,40}") : choices.contains(v));
        return known ? Optional.of(ordered(values, choices)) : Optional.empty();
    }

    /** In the order of the choices, so that a set ticked in another order is no change. */
    private static String ordered(List<String> values, List<String> choices) {
        return (choices.isEmpty() ? values.stream() : choices.stream().filter(values::contains)).collect(Collectors.joining(","));
    }

    /** The values a set can hold; empty when any code will do. */
    static List<String> choices(Parameter parameter) {
        return switch (parameter) {
            case EMPLOYERS -> List.of("asn", "tni", "polri", "bumn", "bumd");
            case REQUIRED_FIELDS -> List.of("name", "address", "line", "phone", "kk");
            case LISTS -> List.of("population", "employees", "credit", "recipients");
            default -> List.of();
        };
    }
}
