package id.lapau.platform;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A power cut is a normal day: whatever moment it comes, everything that was said to be done is there. */
class DurabilityTest {

    @Test
    void a_job_killed_twice_and_stopped_once_goes_on_from_its_checkpoint_and_counts_no_number_twice(@TempDir Path folder) throws Exception {
        var home = folder.resolve("home");
        var killed = OfficeProcess.start(home, "--start");
        killed.awaitLine("counted 20.");
        killed.killAtOnce();
        var killedAgain = OfficeProcess.start(home);
        killedAgain.awaitLine("counted 45.");
        killedAgain.killAtOnce();
        var stopped = OfficeProcess.start(home);
        stopped.awaitLine("counted 70.");
        stopped.stopCleanly();
        var last = OfficeProcess.start(home, "--report");
        last.awaitLine("report: 100 numbers, 100 different, fsync on, Intact;");
        last.stopCleanly();
    }
}
