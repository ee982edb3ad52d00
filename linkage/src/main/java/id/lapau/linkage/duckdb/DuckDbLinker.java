package id.lapau.linkage.duckdb;

import id.lapau.linkage.data.Records;
import id.lapau.linkage.plan.Model;
import id.lapau.linkage.plan.PatternCounts;
import id.lapau.linkage.plan.Plan;
import id.lapau.linkage.result.Clustering;
import id.lapau.linkage.result.LinkedPair;
import id.lapau.linkage.result.Linkage;
import id.lapau.linkage.result.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Links on one machine, on all cores. Memory that is full spills to the temporary folder; what is too large to sort, DuckDB sorts there. */
public final class DuckDbLinker {

    /** Records of each table that are drawn to learn how strangers agree: a thousand make half a million pairs. */
    public static final int SAMPLE = 1_400;

    private final Plan plan;
    private final Optional<Model> model;
    private final Path temporary;
    private final Memory memory;
    private final Progress progress;

    /** @param model a trained one, or none to train on the data */
    public DuckDbLinker(Plan plan, Optional<Model> model, Path temporary) {
        this(plan, model, temporary, Progress.NONE);
    }

    /** The same, and somebody hears how far it is. */
    public DuckDbLinker(Plan plan, Optional<Model> model, Path temporary, Progress progress) {
        this(plan, model, temporary, Memory.ofMachine(), progress);
    }

    DuckDbLinker(Plan plan, Optional<Model> model, Path temporary, Memory memory, Progress progress) {
        this.plan = plan;
        this.model = model;
        this.temporary = temporary;
        this.memory = memory;
        this.progress = progress;
    }

    /** Records of one table that are one person. */
    public Linkage deduplicate(Records records) {
        return link(List.of(records));
    }

    /** Records of the one table that are a person of the other. */
    public Linkage link(Records left, Records right) {
        return link(List.of(left, right));
    }

    private Linkage link(List<Records> tables) {
        int threads = Runtime.getRuntime().availableProcessors();
        try (var pool = Executors.newFixedThreadPool(threads); var spill = new Spill(temporary, memory.records())) {
            return new Run(pool, threads, spill).link(tables);
        }
    }

    private final class Run {

        private final ExecutorService pool;
        private final int threads;
        private final RecordStore store;
        private final PairStore pairs;
        private final Grouping grouping;

        Run(ExecutorService pool, int threads, Spill spill) {
            this.pool = pool;
            this.threads = threads;
            store = new RecordStore(spill);
            pairs = new PairStore(spill);
            grouping = new Grouping(memory.grouping(), new DuckDbSorter(memory.duckDb(), threads, temporary));
        }

        Linkage link(List<Records> records) {
            var steps = new Steps();
            var loader = new Loader(plan, store, pool);
            var tables = records.stream().map(loader::load).toList();
            steps.done("read");
            for (var table : tables) new Draws(plan, store, table).refuseDoubleIds(grouping);
            var blocking = new Blocking(plan, store, grouping, pool);
            blocking.group();
            steps.done("block");
            int border = tables.size() == 1 ? 0 : tables.getLast().first();
            var candidates = new Candidates(plan, store, blocking, border, pool, pairs);
            candidates.compareAll();
            steps.done("compare");
            var used = model.orElseGet(() -> train(tables, candidates.counts()));
            steps.done("train");
            var scoring = new Scoring(plan, plan.scorer(used), candidates.counts(), store, pairs, pool, tables.size() - 1);
            var found = scoring.pairs();
            steps.done("score");
            if (plan.settings().results().oneToOne() && tables.size() > 1) found = Clustering.oneToOne(found);
            var clustering = new Clustering(found, plan.settings().results());
            long count = tables.stream().mapToLong(Table::count).sum();
            var linkage = new Linkage(shown(found), clustering.clusters(), clustering.weakBridges(), used, count, candidates.rules(), blocking.large(), scoring.histogram());
            steps.done("cluster");
            return linkage;
        }

        private List<LinkedPair> shown(List<LinkedPair> found) {
            return found.stream().filter(p -> p.probability() >= plan.settings().results().pairs()).toList();
        }

        private Model train(List<Table> tables, PatternCounts candidates) {
            double left = tables.getFirst().count();
            return plan.train(plan.learnsLevels() ? randomPairs(tables) : new PatternCounts(), candidates, tables.size() == 1 ? left * (left - 1) / 2 : left * tables.getLast().count());
        }

        private PatternCounts randomPairs(List<Table> tables) {
            var rows = sample(tables.getFirst());
            return new RandomPairs(plan, store, pool, threads).counts(rows, tables.size() == 1 ? rows : sample(tables.getLast()));
        }

        private int[] sample(Table table) {
            return new Draws(plan, store, table).sample(SAMPLE);
        }
    }

    private final class Steps {

        private long start = System.nanoTime();

        void done(String step) {
            long now = System.nanoTime();
            progress.done(step, Duration.ofNanos(now - start));
            start = now;
        }
    }
}
