package id.lapau.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostWorkerTest {

    private static final int TASKS_BEFORE = 12;

    /** Some tasks after the start, while both executors have one in hand, kills the worker whose executor has just begun another. */
    private static final class Killer extends SparkListener {

        private final Standalone cluster;
        private final Set<String> busy = ConcurrentHashMap.newKeySet();
        private final AtomicInteger done = new AtomicInteger();
        private final CountDownLatch lost = new CountDownLatch(1);
        private final AtomicInteger tasksLost = new AtomicInteger();
        private volatile boolean killed;

        Killer(Standalone cluster) {
            this.cluster = cluster;
        }

        @Override
        public void onTaskStart(SparkListenerTaskStart start) {
            busy.add(start.taskInfo().executorId());
            if (killed || done.get() < TASKS_BEFORE || busy.size() < 2) return;
            killed = true;
            cluster.killWorkerOf(start.taskInfo().executorId());
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            busy.remove(end.taskInfo().executorId());
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
            assertThat(killer.lost.await(10, TimeUnit.SECONDS)).as("Spark noticed the loss").isTrue();
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
