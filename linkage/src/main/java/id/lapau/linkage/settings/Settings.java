package id.lapau.linkage.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a person writes down to link data. Read from YAML by {@link #read}; {@code docs/link-settings.md} explains each.
 *
 * @param id          column that holds a unique id of each record; without one, records are numbered from 1
 * @param fields      cleaned columns, in the order in which they were written
 * @param rules       blocking rules: a pair is looked at when it agrees on all keys of at least one
 * @param comparisons how fields are compared
 * @param dependent   groups of comparisons that agree or disagree together, such as all that a household shares: of the
 *                    agreements in a group only the strongest counts
 * @param household   comparisons whose agreement counts only when {@code identity} does not disagree; empty for none
 * @param identity    the comparison that tells members of a household apart, usually the name
 */
public record Settings(Optional<String> id, List<FieldSetting> fields, List<RuleSetting> rules, List<ComparisonSetting> comparisons,
        List<List<String>> dependent, List<String> household, Optional<String> identity, Training training, Results results, Limits limits) {

    /**
     * @param column in the file
     * @param clean  names of cleaners, applied in order
     * @param or     a field written before that stands in where this one is empty
     */
    public record FieldSetting(String name, String column, List<String> clean, Optional<String> or) {

        static FieldSetting plain(String column, List<String> clean) {
            return new FieldSetting(column, column, clean, Optional.empty());
        }
    }

    /** @param keys fields, each with further cleaners: {@code birth_date|year} */
    public record RuleSetting(String name, List<String> keys) {}

    /**
     * Levels are tried in order; the first that holds counts. 'Missing' before the first and 'else' after the last are implied.
     *
     * @param termFrequency a rare value that agrees says more than a common one
     */
    public record ComparisonSetting(String name, String field, List<LevelSetting> levels, boolean termFrequency) {

        /** Levels that two texts can be at: those written, and 'else' where it was not written. */
        public int degrees() {
            var last = levels.getLast();
            return levels.size() + (last.likeness().equals("else") && last.field().equals(field) ? 0 : 1);
        }
    }

    /**
     * @param likeness name of a likeness, {@code exact} for instance
     * @param field    another field than the comparison's, or the same
     * @param m        probability of the level for one person's records, if it is not to be estimated
     * @param u        probability of the level for two persons' records, likewise
     * @param met      how often two persons met here where m and u were learned, as a share of all pairs; 0 where nobody counted
     */
    public record LevelSetting(String likeness, String argument, String field, Optional<Double> m, Optional<Double> u, double met) {

        LevelSetting(String likeness, String argument, String field, Optional<Double> m, Optional<Double> u) {
            this(likeness, argument, field, m, u, 0);
        }

        public LevelSetting with(double m, double u, double met) {
            return new LevelSetting(likeness, argument, field, Optional.of(m), Optional.of(u), met);
        }
    }

    /**
     * @param expectedMatches how many pairs are expected to be one person, if known; else it is estimated
     * @param labels          CSV {@code id_l,id_r,match} of pairs that were judged, if there are any
     * @param model           a trained model to use instead of training
     */
    public record Training(Optional<Double> expectedMatches, Optional<Path> labels, Optional<Path> model) {}

    /**
     * @param pairs    lowest probability of a pair that is written
     * @param clusters lowest probability at which a pair joins its two records
     * @param bridge   lowest probability at which a single pair may join two groups of several records
     * @param oneToOne when two files are linked: a record has at most one partner
     */
    public record Results(double pairs, double clusters, double bridge, boolean oneToOne) {

        public static final Results DEFAULT = new Results(0.5, 0.8, 0.999, false);
    }

    /**
     * @param block  records that may share one key before the block is split or refused
     * @param refuse an oversized block ends the run with an error; else it is split by the other fields and reported
     */
    public record Limits(int block, boolean refuse) {

        public static final Limits DEFAULT = new Limits(1_000, false);
    }

    /** The same with other comparisons. */
    public Settings comparing(List<ComparisonSetting> others) {
        return new Settings(id, fields, rules, List.copyOf(others), dependent, household, identity, training, results, limits);
    }

    /** Reads and checks a settings file; throws a {@link SettingsException} that names the place of the first fault. */
    public static Settings read(Path file) {
        return SettingsReader.read(file);
    }

    /** The same from a text; relative paths in it start at the working directory. */
    public static Settings parse(String yaml) {
        return SettingsReader.parse(yaml, "settings", Path.of(""));
    }
}
