package id.lapau.market.shop;

import java.util.Map;
import java.util.UUID;

/** What became of a wish of an owner or an officer. */
sealed interface Kept {

    record Done(UUID id) implements Kept {}

    /** @param problems message keys by field */
    record Rejected(Map<String, String> problems) implements Kept {}

    /** Somebody else changed it meanwhile. */
    record Overtaken() implements Kept {}

    /** Not from the state in which it is. */
    record NotNow() implements Kept {}

    /** It belongs to somebody else, or there is no such thing. */
    record NotYours() implements Kept {}

    /** Message key of what became of it. */
    default String words(String done) {
        return switch (this) {
            case Done _ -> done;
            case Rejected(var problems) -> problems.values().iterator().next();
            case Overtaken() -> "shop.problem.overtaken";
            case NotNow() -> "shop.problem.not-now";
            case NotYours() -> "shop.problem.not-yours";
        };
    }
}
