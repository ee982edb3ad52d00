package id.lapau.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostWorkerTest {

    private static final int TASKS_BEFORE = 12;

    /** Until the end of a task that had ended before its executor was stopped is known. */
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    /**
     * Some tasks after the start stops the executor that has just begun another, and kills its worker once it is sure that
     * the task is not done: otherwise lets it go on, and tries with the next.
     */
    private static final class Killer extends SparkListener {

        private final Standalone cluster;
        private final Set<Long> running = ConcurrentHashMap.newKeySet();
        private final AtomicInteger done = new AtomicInteger();
        private final CountDownLatch lost = new CountDownLatch(1);
        private final AtomicInteger tasksLost = new AtomicInteger();
        private final AtomicBoolean trying = new AtomicBoolean();

        Killer(Standalone cluster) {
            this.cluster = cluster;
        }

        @Override
        public void onTaskStart(SparkListenerTaskStart start) {
            running.add(start.taskInfo().taskId());
            if (done.get() >= TASKS_BEFORE && trying.compareAndSet(false, true))
                Thread.startVirtualThread(() -> attempt(start.taskInfo().executorId(), start.taskInfo().taskId()));
        }

        private void attempt(String executor, long task) {
            cluster.signalWorkerOf(executor, "STOP");
            LockSupport.parkNanos(A_WHILE.toNanos());
            if (running.contains(task)) cluster.signalWorkerOf(executor, "KILL");
            else {
                cluster.signalWorkerOf(executor, "CONT");
                trying.set(false);
            }
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            running.remove(end.taskInfo().taskId());
            if (end.taskInfo().successful()) done.incrementAndGet();
            if (end.reason() instanceof ExecutorLostFailure) tasksLost.incrementAndGet();
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
            lost.countDown();
        }
    }

    @Test
    void a_worker_killed_while_it_works_changes_nothing_in_the_result(@TempDir Path folder) throws Exception {
        var people = Sameness.people(folder, 1_000);
        var duckDb = Sameness.duckDb(Sameness.settings(), folder, people);
        try (var cluster = new Standalone(folder, 2); var spark = session(cluster, folder)) {
            var killer = new Killer(cluster);
            spark.sparkContext().addSparkListener(killer);
            var linkage = new SparkLinker(Sameness.settings(), Optional.empty(), spark).deduplicate(people.toString());
            assertThat(killer.lost.await(30, TimeUnit.SECONDS)).as("Spark noticed the loss").isTrue();
            assertThat(killer.tasksLost).as("tasks that died with their worker").hasPositiveValue();
            Sameness.assertSame(linkage, duckDb);
        }
    }

    private static org.apache.spark.sql.SparkSession session(Standalone cluster, Path folder) {
        System.setProperty("spark.driver.host", "127.0.0.1");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.executor.memory", "700m");
        System.setProperty("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        System.setProperty("spark.sql.shuffle.partitions", "4");
        System.setProperty("spark.scheduler.minRegisteredResourcesRatio", "1.0");
        System.setProperty("spark.sql.warehouse.dir", folder.resolve("warehouse").toString());
        return Cluster.session(cluster.url());
    }
}
