package id.lapau.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostWorkerTest {

    private static final int TASKS_BEFORE = 12;

    /** Kills the first worker while both executors have a task in hand, some tasks after the start. */
    private static final class Killer extends SparkListener {

        private final Standalone cluster;
        private final Set<String> busy = ConcurrentHashMap.newKeySet();
        private final AtomicInteger done = new AtomicInteger();
        private final CountDownLatch lost = new CountDownLatch(1);
        private volatile int busyWhenKilled;

        Killer(Standalone cluster) {
            this.cluster = cluster;
        }

        @Override
        public void onTaskStart(SparkListenerTaskStart start) {
            busy.add(start.taskInfo().executorId());
            if (busyWhenKilled > 0 || done.get() < TASKS_BEFORE || busy.size() < 2) return;
            busyWhenKilled = busy.size();
            cluster.kill(0);
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            busy.remove(end.taskInfo().executorId());
            if (end.taskInfo().successful()) done.incrementAndGet();
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
            lost.countDown();
        }
    }

    @Test
    void a_worker_killed_while_it_works_changes_nothing_in_the_result(@TempDir Path folder) throws Exception {
        var people = Sameness.people(folder, 2_500);
        var duckDb = Sameness.duckDb(Sameness.settings(), folder, people);
        try (var cluster = new Standalone(folder, 2); var spark = session(cluster, folder)) {
            var killer = new Killer(cluster);
            spark.sparkContext().addSparkListener(killer);
            var linkage = new SparkLinker(Sameness.settings(), Optional.empty(), spark).deduplicate(people.toString());
            assertThat(killer.busyWhenKilled).as("executors with a task when one was killed").isEqualTo(2);
            assertThat(killer.lost.await(10, TimeUnit.SECONDS)).as("Spark noticed the loss").isTrue();
            Sameness.assertSame(linkage, duckDb);
        }
    }

    private static org.apache.spark.sql.SparkSession session(Standalone cluster, Path folder) {
        System.setProperty("spark.driver.host", "127.0.0.1");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.executor.memory", "700m");
        System.setProperty("spark.sql.shuffle.partitions", "4");
        System.setProperty("spark.scheduler.minRegisteredResourcesRatio", "1.0");
        System.setProperty("spark.sql.warehouse.dir", folder.resolve("warehouse").toString());
        return Cluster.session(cluster.url());
    }
}
