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

/** Links on one machine: DuckDB blocks, all cores score. Memory that is full spills to the temporary folder. */
public final class DuckDbLinker {

    /** Records of each table that are drawn to learn how strangers agree: a thousand make half a million pairs. */
    public static final int SAMPLE = 1_400;

    private final Plan plan;
    private final Optional<Model> model;
    private final Path temporary;
    private final Progress progress;

    /** @param model a trained one, or none to train on the data */
    public DuckDbLinker(Plan plan, Optional<Model> model, Path temporary) {
        this(plan, model, temporary, Progress.NONE);
    }

    /** The same, and somebody hears how far it is. */
    public DuckDbLinker(Plan plan, Optional<Model> model, Path temporary, Progress progress) {
        this.plan = plan;
        this.model = model;
        this.temporary = temporary;
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
        try (var pool = Executors.newFixedThreadPool(threads);
                var spill = new Spill(temporary);
                var keys = new Keys(plan.allRules(), threads, Math.max(512, Runtime.getRuntime().maxMemory() >> 21), temporary)) {
            return new Run(pool, spill, keys).link(tables);
        }
    }

    private final class Run {

        private final ExecutorService pool;
        private final Keys keys;
        private final RecordStore store;
        private final PairStore pairs;
        private final Loader loader;

        Run(ExecutorService pool, Spill spill, Keys keys) {
            this.pool = pool;
            this.keys = keys;
            store = new RecordStore(spill);
            pairs = new PairStore(spill);
            loader = new Loader(plan, store, keys, pool);
        }

        Linkage link(List<Records> tables) {
            var steps = new Steps();
            int border = loader.load(tables.getFirst());
            int end = tables.size() > 1 ? loader.load(tables.get(1)) : border;
            if (tables.size() == 1) border = 0;
            keys.complete();
            steps.done("read");
            var large = new LargeBlocks(plan, store, keys);
            large.handle();
            steps.done("block");
            var candidates = new Candidates(plan, store, keys, large.oversized(), border, pool, pairs);
            candidates.compareAll();
            steps.done("compare");
            int first = border;
            var used = model.orElseGet(() -> train(first, end, candidates.counts()));
            steps.done("train");
            var scoring = new Scoring(plan, plan.scorer(used), store, pairs, loader.values(), pool, border > 0 ? 1 : 0);
            var found = scoring.pairs();
            steps.done("score");
            if (plan.settings().results().oneToOne() && border > 0) found = Clustering.oneToOne(found);
            var clustering = new Clustering(found, plan.settings().results());
            var linkage = new Linkage(shown(found), clustering.clusters(), clustering.weakBridges(), used, end, candidates.rules(), large.found(), scoring.histogram(candidates.counts()));
            steps.done("cluster");
            return linkage;
        }

        private List<LinkedPair> shown(List<LinkedPair> found) {
            return found.stream().filter(p -> p.probability() >= plan.settings().results().pairs()).toList();
        }

        private Model train(int border, int end, PatternCounts candidates) {
            double all = border == 0 ? (double) end * (end - 1) / 2 : (double) border * (end - border);
            return plan.train(randomPairs(border, end), candidates, all);
        }

        private PatternCounts randomPairs(int border, int end) {
            var rows = loader.sample(0, border == 0 ? end : border, SAMPLE);
            var others = border == 0 ? rows : loader.sample(border, end, SAMPLE);
            return new RandomPairs(plan, store, pool).counts(rows, others);
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
