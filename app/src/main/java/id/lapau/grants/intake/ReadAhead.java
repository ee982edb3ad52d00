package id.lapau.grants.intake;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does slow work on many inputs in parallel, only a few ahead of whoever takes the results, which come in order. */
final class ReadAhead<I, O> implements Iterator<O>, AutoCloseable {

    private static final int WIDTH = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

    private final Iterator<I> inputs;
    private final Function<I, O> work;
    private final ExecutorService pool = Executors.newFixedThreadPool(WIDTH, Thread.ofPlatform().name("intake-", 0).daemon().factory());
    private final ArrayDeque<Future<O>> ahead = new ArrayDeque<>();

    ReadAhead(List<I> inputs, Function<I, O> work) {
        this.inputs = inputs.iterator();
        this.work = work;
    }

    @Override public boolean hasNext() {
        while (ahead.size() < 2 * WIDTH && inputs.hasNext()) {
            var input = inputs.next();
            ahead.add(pool.submit(() -> work.apply(input)));
        }
        return !ahead.isEmpty();
    }

    @Override public O next() {
        try {
            return ahead.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading files", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a file could not be read", e.getCause());
        }
    }

    @Override public void close() {
        pool.shutdownNow();
    }
}
