package id.lapau.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import id.lapau.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs on db-scheduler: a row of its own for the pages, a row of the scheduler for the running. */
@Component
class JobDesk implements Jobs, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobDesk.class);
    private static final int AT_ONCE = 2;

    private final JobTable table;
    private final ObjectProvider<JobHandler> handlers;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private boolean running;

    JobDesk(JobTable table, ObjectProvider<JobHandler> handlers, DataSource database, PlatformTransactionManager transactions, Clock clock) {
        this.table = table;
        this.handlers = handlers;
        this.clock = clock;
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        task = Tasks.oneTime("job").execute((instance, _) -> execute(UUID.fromString(instance.getId())));
        scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), task).tableName("platform.scheduled_tasks").threads(AT_ONCE)
                .pollingInterval(Duration.ofMillis(300)).heartbeatInterval(Duration.ofSeconds(1)).missedHeartbeatsLimit(4)
                .commitWhenAutocommitDisabled(false).build();
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

    private void execute(UUID id) {
        var row = table.find(id).orElse(null);
        if (row == null || row.state() == JobStatus.State.DONE || row.state() == JobStatus.State.FAILED) return;
        table.running(id);
        try {
            handler(row.kind()).run(new StoredRun(row, table, ownTransaction));
            table.end(id, JobStatus.State.DONE, null, clock.instant());
        } catch (JobRefused refused) {
            table.end(id, JobStatus.State.FAILED, refused.getMessage(), clock.instant());
        } catch (Exception fault) {
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
        scheduler.start();
        running = true;
    }

    @Override public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override public boolean isRunning() {
        return running;
    }
}
