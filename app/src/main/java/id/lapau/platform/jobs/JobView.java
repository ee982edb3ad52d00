package id.lapau.platform.jobs;

import id.lapau.platform.jobs.JobStatus.State;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A job as its page shows it, in the words of the viewer.
 *
 * @param percent 0 to 100; null while nobody knows how much there is to do
 * @param count   such as '1.200 dari 5.000'; empty while not known
 */
public record JobView(UUID id, State state, String title, @Nullable Integer percent, String step, String count, String problem, String doneUrl) {

    static JobView of(JobStatus job, MessageSource words, Locale locale) {
        var numbers = NumberFormat.getIntegerInstance(locale);
        boolean known = job.total() > 0;
        var count = known ? words.getMessage("job.count", new Object[] {numbers.format(job.done()), numbers.format(job.total())}, locale) : "";
        return new JobView(job.id(), job.state(), said(words, job.titleKey(), locale), known ? percent(job) : null,
                step(job, words, locale), count == null ? "" : count, problem(job, words, locale), job.doneUrl());
    }

    private static int percent(JobStatus job) {
        return (int) Math.clamp(job.done() * 100 / job.total(), 0, 100);
    }

    private static String step(JobStatus job, MessageSource words, Locale locale) {
        if (job.state() == State.WAITING) return said(words, "job.waiting", locale);
        return job.stepKey() == null ? said(words, "job.running", locale) : said(words, job.stepKey(), locale);
    }

    private static String problem(JobStatus job, MessageSource words, Locale locale) {
        if (job.state() != State.FAILED) return "";
        return job.errorText() == null ? said(words, "job.failed.unknown", locale) : job.errorText();
    }

    private static String said(MessageSource words, String key, Locale locale) {
        var said = words.getMessage(key, null, key, locale);
        return said == null ? key : said;
    }

    boolean ended() {
        return state == State.DONE || state == State.FAILED;
    }
}
