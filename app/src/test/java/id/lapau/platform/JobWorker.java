package id.lapau.platform;

import id.lapau.LapauApplication;
import java.util.Map;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The application without its pages: a process that only does jobs, starts quickly, and is there to be killed. */
public final class JobWorker {

    private JobWorker() {}

    @Configuration(proxyBeanMethods = false)
    static class JobsAtOnce {
        @Bean
        static LazyInitializationExcludeFilter jobs() {
            return LazyInitializationExcludeFilter.forBeanTypes(SmartLifecycle.class);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        var application = new SpringApplication(LapauApplication.class, JobsAtOnce.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setDefaultProperties(Map.of("spring.flyway.enabled", "false", "spring.main.banner-mode", "off"));
        application.run(arguments);
        System.out.println("worker ready");
        Thread.currentThread().join();
    }
}
