package id.lapau.platform.jobs;

/** Lapau is being stopped, or the job is at work already: it goes on later from its checkpoint. */
final class JobPaused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobPaused() {
        super("the job goes on later", null, false, false);
    }
}
