package id.lapau.platform;

import id.lapau.LapauApplication;
import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Subject;
import id.lapau.audit.AuditVerifier;
import id.lapau.kernel.Actor;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRun;
import id.lapau.platform.jobs.JobStatus;
import id.lapau.platform.jobs.Jobs;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lapau with one more kind of job, which counts to a hundred and writes each number into the audit book. */
@Configuration(proxyBeanMethods = false)
class CountingOffice {

    static final int STEPS = 100;

    public static void main(String[] args) {
        var office = new SpringApplication(LapauApplication.class, CountingOffice.class);
        office.setDefaultProperties(java.util.Map.of("server.port", "0", "lapau.demo", "false"));
        office.run(args);
    }

    record Counting(Audit audit, TransactionTemplate transaction) implements JobHandler {

        @Override public String kind() {
            return "count";
        }

        @Override public void run(JobRun run) throws InterruptedException {
            int counted = run.checkpoint().isEmpty() ? 0 : Integer.parseInt(run.checkpoint());
            System.out.println("goes on after " + counted);
            while (counted < STEPS) {
                int next = ++counted;
                transaction.executeWithoutResult(_ -> {
                    audit.record(Actor.SYSTEM, "COUNTED", new Subject("number", String.valueOf(next)), null, null, null);
                    run.checkpoint(String.valueOf(next));
                });
                System.out.println("counted " + next + ".");
                run.progress(counted, STEPS, "job.running");
                Thread.sleep(20);
            }
        }
    }

    @Bean
    Counting counting(Audit audit, TransactionTemplate transaction) {
        return new Counting(audit, transaction);
    }

    /** {@code start} starts the job; {@code report} waits for its end and tells what is in the book. */
    @Bean
    ApplicationRunner commands(Jobs jobs, JdbcClient jdbc, AuditVerifier verifier) {
        return (ApplicationArguments asked) -> {
            if (asked.containsOption("start")) jobs.start("count", "", "job.running", "/", Actor.SYSTEM);
            if (asked.containsOption("report")) Thread.ofPlatform().daemon().start(() -> report(jdbc, verifier));
        };
    }

    private static void report(JdbcClient jdbc, AuditVerifier verifier) {
        while (!jdbc.sql("select state from platform.job").query(String.class).single().equals(JobStatus.State.DONE.name())) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                return;
            }
        }
        List<Integer> counted = jdbc.sql("select subject_id::int from audit.entry where action = 'COUNTED' order by number").query(Integer.class).list();
        System.out.println("report: " + counted.size() + " numbers, " + counted.stream().distinct().count() + " different, fsync "
                + jdbc.sql("show fsync").query(String.class).single() + ", " + verifier.verify().getClass().getSimpleName() + ";");
    }
}
