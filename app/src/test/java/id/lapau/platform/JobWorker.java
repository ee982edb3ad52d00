package id.lapau.platform;

import id.lapau.LapauApplication;
import id.lapau.platform.jobs.JobHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

/** The application without its pages: a process that only does jobs, waits for a word before it begins, and is there to be killed. */
public final class JobWorker {

    private JobWorker() {}

    /** No {@code @Configuration}: every office that tests start would find it and wait at its gate. */
    static class JobsAtOnce {
        @Bean
        static LazyInitializationExcludeFilter jobs() {
            return LazyInitializationExcludeFilter.forBeanTypes(SmartLifecycle.class);
        }

        @Bean
        Gate gate(ObjectProvider<JobHandler> handlers) {
            return new Gate(handlers);
        }
    }

    /** Starts before the jobs do, and holds them until a line comes in; whoever started this process and died sends none. */
    record Gate(ObjectProvider<JobHandler> handlers) implements SmartLifecycle {

        @Override public void start() {
            handlers.stream().forEach(JobHandler::kind);
            try {
                if (System.in.read() < 0) System.exit(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override public void stop() {}

        @Override public boolean isRunning() {
            return false;
        }

        @Override public int getPhase() {
            return 0;
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        var application = new SpringApplication(LapauApplication.class, JobsAtOnce.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setDefaultProperties(Map.of("spring.flyway.enabled", "false", "spring.main.banner-mode", "off", "spring.datasource.hikari.minimum-idle", "1"));
        application.run(arguments);
        Thread.currentThread().join();
    }
}
