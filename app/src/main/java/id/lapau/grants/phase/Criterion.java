package id.lapau.grants.phase;

import java.util.Comparator;
import java.util.Locale;

/** One thing by which people can be put in order; of two, the smaller by {@link #compare} comes first. */
public enum Criterion {
    /** Who never received aid, by the lists of earlier recipients. */
    NEVER_HELPED {
        @Override Comparator<Candidate> compare(PrecedenceRule rule) {
            return Comparator.comparing(Candidate::helped);
        }
    },
    /** The smaller business by yearly sales, in steps; unknown sales come last. */
    SMALLER {
        @Override Comparator<Candidate> compare(PrecedenceRule rule) {
            return Comparator.comparingLong(rule::step);
        }
    },
    /** Who has more of the vulnerabilities that the rule counts. */
    VULNERABLE {
        @Override Comparator<Candidate> compare(PrecedenceRule rule) {
            return Comparator.comparingInt(candidate -> -rule.counted(candidate).size());
        }
    },
    /** Whose row came to the office on the earlier day. */
    EARLIER {
        @Override Comparator<Candidate> compare(PrecedenceRule rule) {
            return Comparator.comparing(Candidate::appliedOn);
        }
    };

    abstract Comparator<Candidate> compare(PrecedenceRule rule);

    public String messageKey() {
        return "phase.criterion." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
