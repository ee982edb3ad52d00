package id.lapau.linkage.spark;

import id.lapau.linkage.data.DataException;
import id.lapau.linkage.duckdb.DuckDbLinker;
import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.PatternCounts;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.Clustering;
import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.result.Linkage;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * Links on a Spark cluster, as {@link DuckDbLinker} does on one machine: the same pairs, the same weights. Records stay with the
 * executors; the driver gets counts, a sample and the pairs found. A lost executor's work is done again by the others.
 */
public final class SparkLinker {

    private final String settings;
    private final Plan plan;
    private final Optional<Model> model;
    private final SparkSession spark;

    /**
     * @param settings YAML text, which travels to the executors
     * @param model    a trained one, or none to train on the data
     */
    public SparkLinker(String settings, Optional<Model> model, SparkSession spark) {
        this(settings, Step.plan(settings), model, spark);
    }

    private SparkLinker(String settings, Plan plan, Optional<Model> model, SparkSession spark) {
        this.settings = settings;
        this.plan = plan;
        this.model = model;
        this.spark = spark;
    }

    /** The same, which learns how matches agree from these. @param matches patterns of pairs that people judged to be one person */
    public SparkLinker learning(PatternCounts matches) {
        return new SparkLinker(settings, plan.learning(matches), model, spark);
    }

    /** Records of one CSV file that are one person. @param table where all executors can read it: a shared folder, hdfs, s3a */
    public Linkage deduplicate(String table) {
        return link(List.of(table));
    }

    /** Records of the one file that are a person of the other. */
    public Linkage link(String left, String right) {
        return link(List.of(left, right));
    }

    private Linkage link(List<String> tables) {
        try {
            return new Run(spark.newSession()).link(tables);
        } catch (Exception e) {
            throw named(e);
        }
    }

    /** What an executor found wrong with the data reaches the driver wrapped in Spark's own exceptions. */
    private static RuntimeException named(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) if (cause instanceof DataException found) return found;
        return e instanceof RuntimeException known ? known : new IllegalStateException("Spark failed: " + e.getMessage(), e);
    }

    private final class Run {

        private final SparkSession session;

        Run(SparkSession session) {
            this.session = session;
        }

        Linkage link(List<String> tables) {
            var population = new Population(session, settings, tables);
            var blocks = new Blocks(session, settings, population);
            var candidates = new Candidates(session, settings, population, blocks);
            var used = model.orElseGet(() -> train(population, candidates.counts()));
            var scoring = new Scoring(session, settings, candidates.counts(), used, population.border() > 0 ? 1 : 0);
            var found = scoring.pairs();
            candidates.release();
            population.release();
            var wanted = plan.settings().results();
            if (wanted.oneToOne() && population.border() > 0) found = Clustering.oneToOne(found);
            var clustering = new Clustering(found, wanted);
            return new Linkage(shown(found), clustering.clusters(), clustering.weakBridges(), used, population.size(), candidates.rules(), blocks.large(), scoring.histogram());
        }

        private Model train(Population population, PatternCounts candidates) {
            return plan.train(plan.learnsLevels() ? strangers(population) : new PatternCounts(), candidates, population.pairs());
        }

        private PatternCounts strangers(Population population) {
            var left = population.leftSample(DuckDbLinker.SAMPLE);
            boolean oneTable = population.border() == 0;
            var right = oneTable ? left : population.rightSample(DuckDbLinker.SAMPLE);
            return new Strangers(plan, left, right, oneTable).counts();
        }

        private List<LinkedPair> shown(List<LinkedPair> found) {
            return found.stream().filter(p -> p.probability() >= plan.settings().results().pairs()).toList();
        }
    }
}
