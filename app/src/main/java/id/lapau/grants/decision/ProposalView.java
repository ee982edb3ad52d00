package id.lapau.grants.decision;

import id.lapau.grants.ProposalState;
import id.lapau.grants.ReasonCode;
import id.lapau.linkage.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One proposal at the review desk, in the words of the viewer.
 *
 * @param result    {@code eligible}, {@code review} or {@code ineligible}; empty when not screened
 * @param obstacles what keeps it from being accepted
 * @param suggested the register's NIK for a spoiled one, masked unless revealed; empty when there is none
 * @param other     the first row of the same person, when this is a later one
 * @param inRegister whether the population register knows the person
 */
public record ProposalView(UUID id, String name, String programme, String nagari, ProposalState state, int version, String result, String source,
        List<Reason> reasons, List<String> notices, List<ReasonCode> obstacles, String suggested, boolean inRegister, @Nullable Other other,
        List<Field> fields, boolean revealed, @Nullable UUID person, String doubt) {

    private static final Set<String> NUMBERS = Set.of("nik", "kk", "phone");

    /** Fields of which some record says something. */
    public List<Field> spoken() {
        return fields.stream().filter(field -> !field.silent()).toList();
    }

    /** Fields that every record leaves empty. */
    public List<Field> silent() {
        return fields.stream().filter(Field::silent).toList();
    }

    /**
     * A finding in plain words.
     *
     * @param cells where in the village's workbook to look; empty when it concerns no cell
     */
    public record Reason(ReasonCode code, boolean proven, String words, String citation, boolean verified, String cells) {}

    /** @param source file, sheet and row; @param why what speaks for and against its being the same person */
    public record Other(UUID id, String name, String source, ProposalState state, Explanation why) {}

    /**
     * One field of the records side by side; empty text where a record says nothing.
     *
     * @param key             of its name, {@code decision.field.<key>}
     * @param cell               where it stood, such as {@code C12}
     * @param registerDifference in words, when the register says something else
     * @param otherDifference    the same of the other row
     */
    public record Field(String key, String cell, String proposed, String register, String registerDifference, String other, String otherDifference) {

        /** Whether no record says anything here. */
        boolean silent() {
            return proposed.isEmpty() && register.isEmpty() && other.isEmpty();
        }

        /** Whether it is a long number, which is read as one and never broken. */
        public boolean number() {
            return NUMBERS.contains(key);
        }
    }

    /** A line of the history. */
    public record Decided(String action, String reason, String by, Instant at) {}
}
