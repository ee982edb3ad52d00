package id.lapau.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.lapau.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Jobs on db-scheduler: a row of its own for the pages, a row of the scheduler for the running. With {@code lapau.jobs.work=false} this process
 * only orders jobs; another one on the same database does them.
 */
@Component
class JobDesk implements Jobs, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobDesk.class);
    private static final int AT_ONCE = 2;
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(2);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(10);

    private final JobTable table;
    private final ObjectProvider<JobHandler> handlers;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final boolean works;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private final Set<UUID> atWork = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile boolean stopping;

    JobDesk(JobTable table, ObjectProvider<JobHandler> handlers, ObjectProvider<Recurring> recurring, DataSource database,
            PlatformTransactionManager transactions, Clock clock, @Value("${lapau.jobs.work:true}") boolean works) {
        this.table = table;
        this.handlers = handlers;
        this.clock = clock;
        this.works = works;
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        task = Tasks.oneTime("job").onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN_AFTER)).execute((instance, _) -> once(UUID.fromString(instance.getId())));
        scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), task).startTasks(recurring.stream().map(JobDesk::again).toList())
                .tableName("platform.scheduled_tasks").threads(AT_ONCE)
                .pollingInterval(Duration.ofMillis(300)).heartbeatInterval(Duration.ofSeconds(1)).missedHeartbeatsLimit(4)
                .shutdownMaxWait(LONGEST_FAREWELL).commitWhenAutocommitDisabled(false).build();
    }

    private static RecurringTask<Void> again(Recurring work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every())).execute((_, _) -> {
            try {
                work.run();
            } catch (Exception fault) {
                LOG.error("{} failed and is tried again", work.name(), fault);
            }
        });
    }

    @Override @Transactional(propagation = Propagation.REQUIRED)
    public UUID start(String kind, String payload, String titleKey, String doneUrl, Actor by) {
        var id = table.insert(kind, payload, titleKey, doneUrl, by, clock.instant());
        scheduler.schedule(task.instance(id.toString()), clock.instant());
        return id;
    }

    @Override public Optional<JobStatus> status(UUID job) {
        return table.status(job);
    }

    @Override public Optional<JobStatus> unfinished(String kind) {
        return table.unfinished(kind);
    }

    /** A stalled machine may take a living job for dead; it is not done twice at once. */
    private void once(UUID id) {
        if (!atWork.add(id)) throw new JobPaused();
        try {
            execute(id);
        } finally {
            atWork.remove(id);
        }
    }

    private void execute(UUID id) {
        var row = table.find(id).orElse(null);
        if (row == null || row.state() == JobStatus.State.DONE || row.state() == JobStatus.State.FAILED) return;
        table.running(id);
        try {
            handler(row.kind()).run(new StoredRun(row, table, ownTransaction, () -> stopping));
            table.end(id, JobStatus.State.DONE, null, clock.instant());
        } catch (JobRefused refused) {
            table.end(id, JobStatus.State.FAILED, refused.getMessage(), clock.instant());
        } catch (Exception | OutOfMemoryError | StackOverflowError fault) {
            if (stopping) throw new JobPaused();
            LOG.error("job {} of kind {} failed", id, row.kind(), fault);
            table.end(id, JobStatus.State.FAILED, null, clock.instant());
        }
    }

    private JobHandler handler(String kind) {
        Map<String, JobHandler> byKind = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        var handler = byKind.get(kind);
        if (handler == null) throw new IllegalStateException("nobody does jobs of kind " + kind);
        return handler;
    }

    @Override public void start() {
        stopping = false;
        if (works) scheduler.start();
        running = true;
    }

    /** A running job is asked to pause at its next sign of progress; it goes on from its checkpoint after the next start. */
    @Override public void stop() {
        stopping = true;
        if (works) scheduler.stop();
        running = false;
    }

    /** A scheduler of db-scheduler cannot be started a second time, so a context that only pauses leaves it running. */
    @Override public boolean isPauseable() {
        return false;
    }

    @Override public boolean isRunning() {
        return running;
    }
}
