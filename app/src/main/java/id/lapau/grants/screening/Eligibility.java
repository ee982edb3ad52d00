package id.lapau.grants.screening;

import java.util.List;

/** Three answers, because 'we do not know yet' must never be sent to a citizen as 'no'. */
public sealed interface Eligibility {

    /** May be sent. */
    record Eligible() implements Eligibility {}

    /** A person must look at these; shown as 'review'. */
    record Undetermined(List<Finding> doubts) implements Eligibility {}

    /** Proven not to qualify. */
    record Ineligible(List<Finding> reasons) implements Eligibility {}

    /** A proof outweighs any doubt; a doubt outweighs silence. */
    static Eligibility conclude(List<Finding> findings) {
        var proven = findings.stream().filter(f -> f.verdict() == Finding.Verdict.PROVEN).toList();
        if (!proven.isEmpty()) return new Ineligible(proven);
        return findings.isEmpty() ? new Eligible() : new Undetermined(findings);
    }

    /** {@code eligible}, {@code review} or {@code ineligible}. */
    default String word() {
        return switch (this) {
            case Eligible() -> "eligible";
            case Undetermined(var _) -> "review";
            case Ineligible(var _) -> "ineligible";
        };
    }
}
