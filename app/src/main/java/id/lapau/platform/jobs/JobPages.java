package id.lapau.platform.jobs;

import id.lapau.platform.jobs.JobStatus.State;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where an officer watches a job: a page that reloads itself without scripts, and a stream for those who have them. */
@Controller
class JobPages {

    private final Jobs jobs;
    private final JobStream stream;
    private final MessageSource words;

    JobPages(Jobs jobs, JobStream stream, MessageSource words) {
        this.jobs = jobs;
        this.stream = stream;
        this.words = words;
    }

    /** An ended job leads on to what came of it; a failed one says why and what to do. */
    @GetMapping("/tugas/{id}")
    String show(@PathVariable UUID id, Locale locale, HttpServletResponse response, Model model) {
        var job = known(id);
        if (job.state() == State.DONE) return "redirect:" + job.doneUrl();
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("job", JobView.of(job, words, locale));
        return "platform/job";
    }

    /** Server-sent events, each a {@link JobView} as JSON, until the job has ended. */
    @GetMapping(path = "/tugas/{id}/aliran", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(@PathVariable UUID id, Locale locale, HttpServletResponse response) {
        known(id);
        response.setHeader("X-Accel-Buffering", "no");
        return stream.follow(id, job -> JobView.of(job, words, locale));
    }

    private JobStatus known(UUID id) {
        return jobs.status(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
