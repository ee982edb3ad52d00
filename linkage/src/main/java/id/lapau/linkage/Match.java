package id.lapau.linkage;

import java.util.List;

/**
 * Two records weighed against each other.
 *
 * @param left        id of the one
 * @param right       id of the other
 * @param weight      log2 odds that they are one person: the prior and the weights of the evidence
 * @param probability the same between 0 and 1
 * @param evidence    one for each comparison of the model, in its order
 */
public record Match(String left, String right, double weight, double probability, List<FieldEvidence> evidence) {

    /** From here on two records count as one person. */
    public static final double SURE = 0.95;

    /** From here on a person should look. */
    public static final double POSSIBLE = 0.2;

    public Match {
        evidence = List.copyOf(evidence);
    }

    public boolean sure() {
        return probability >= SURE;
    }

    public boolean possible() {
        return probability >= POSSIBLE;
    }

    /** What one field says. */
    public FieldEvidence of(String field) {
        return evidence.stream().filter(e -> e.field().equals(field)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no evidence on " + field));
    }
}
