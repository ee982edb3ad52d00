package id.lapau.grants.programme;

import id.lapau.grants.ReasonCode;
import id.lapau.kernel.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of an aid programme: a dated list of rules with parameters. A version is never changed; a change is a
 * new one, and a decision names the version under which it was made.
 *
 * @param code   such as {@code bpum-2020}
 * @param amount grant for each recipient
 * @param basis  the regulation
 */
public record Programme(String code, int version, String name, Rupiah amount, LocalDate validFrom, String basis, List<Rule> rules) {

    public Programme {
        rules = List.copyOf(rules);
    }

    /** The rule of that code, when the programme has it and it is active. */
    public Optional<Rule> rule(ReasonCode code) {
        return rules.stream().filter(r -> r.code() == code && r.active()).findFirst();
    }

    public Rule required(ReasonCode code) {
        return rule(code).orElseThrow(() -> new IllegalStateException(this.code + " has no rule " + code));
    }
}
