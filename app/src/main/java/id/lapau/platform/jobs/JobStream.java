package id.lapau.platform.jobs;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends a job's progress to a watching page whenever it moves. Holds no connection between two looks. */
@Component
class JobStream {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 50;

    private final Jobs jobs;
    private volatile boolean closing;

    JobStream(Jobs jobs) {
        this.jobs = jobs;
    }

    SseEmitter follow(UUID id, Function<JobStatus, JobView> view) {
        var page = new SseEmitter(LONGEST.toMillis());
        Thread.ofVirtual().name("job-stream-" + id).start(() -> send(id, view, page));
        return page;
    }

    private void send(UUID id, Function<JobStatus, JobView> view, SseEmitter page) {
        try {
            var shown = Optional.<JobView>empty();
            for (int look = 1; !closing; look++) {
                var now = jobs.status(id).map(view);
                if (now.isEmpty()) break;
                if (!now.equals(shown)) page.send(SseEmitter.event().data(now.get(), MediaType.APPLICATION_JSON));
                else if (look % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) page.send(SseEmitter.event().comment("still here"));
                shown = now;
                if (now.get().ended()) break;
                Thread.sleep(BETWEEN_LOOKS);
            }
            page.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            page.complete();
        } catch (IOException | RuntimeException gone) {
            page.completeWithError(gone);
        }
    }

    @EventListener
    void close(ContextClosedEvent event) {
        closing = true;
    }
}
