package id.lapau.platform.jobs;

/** Does one kind of long work. May be called again after a crash, so each chunk commits together with its checkpoint. */
public interface JobHandler {

    String kind();

    /** An exception fails the job; its message is shown to the officer only when it is a {@link JobRefused}. */
    void run(JobRun run) throws Exception;
}
