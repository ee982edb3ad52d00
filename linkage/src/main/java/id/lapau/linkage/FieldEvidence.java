package id.lapau.linkage;

/**
 * What one field says about a pair.
 *
 * @param weight what was counted: the level's weight, or less where other fields had told the same already
 */
public record FieldEvidence(String field, Level level, double weight) {}
