package id.lapau.platform.jobs;

/** Ends a job with words for the officer, already in the office's language. */
public final class JobRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobRefused(String words) {
        super(words);
    }
}
