package id.lapau.linkage.data;

import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Has the parts of a table worked on by several threads, a few of them ahead, and takes the results in the order of the table. */
public final class PartReader<T> {

    private static final int AHEAD = 6;

    private final ExecutorService pool;
    private final ArrayDeque<Future<T>> waiting = new ArrayDeque<>();

    public PartReader(ExecutorService pool) {
        this.pool = pool;
    }

    /** @param work makes of a part what another thread does @param taken gets what came of it; both are called by this thread */
    public void read(Records records, Function<Records.Part, Callable<T>> work, Consumer<T> taken) {
        records.parts(part -> {
            waiting.add(pool.submit(work.apply(part)));
            if (waiting.size() > AHEAD) taken.accept(result(waiting.remove()));
        });
        while (!waiting.isEmpty()) taken.accept(result(waiting.remove()));
    }

    /** What a task came to; its own exception where it failed by one. */
    public static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        }
    }
}
