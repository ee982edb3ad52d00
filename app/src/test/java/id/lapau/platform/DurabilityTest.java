package id.lapau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.audit.AuditVerifier.Verdict;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A power cut is a normal day: whatever moment it comes, everything that was said to be done is there, once. */
class DurabilityTest {

    /** Kills during each job; {@code -Dlapau.kills=20} for a long evening. */
    private static final int KILLS = Integer.getInteger("lapau.kills", 2);
    private static final long SEED = Long.getLong("lapau.kills.seed", 2020);

    @TempDir static Path folder;
    private static OfficeDay undisturbed;

    @BeforeAll static void aDayOnWhichNothingHappens() throws Exception {
        var morning = folder.resolve("undisturbed");
        OfficeDay.morning(morning);
        OfficeProcess.tool(Map.of(), "cp", "-a", morning.toString(), folder.resolve("killed").toString());
        undisturbed = new OfficeDay(morning);
        undisturbed.undisturbed();
    }

    @AfterAll static void evening() throws Exception {
        undisturbed.close();
    }

    @Test
    void taking_in_screening_and_freezing_killed_at_any_moment_leave_what_an_undisturbed_day_leaves() throws Exception {
        try (var day = new OfficeDay(folder.resolve("killed"))) {
            day.killed(KILLS, undisturbed, new Random(SEED));
            assertThat(day.stored().failedJobs()).isEmpty();
            assertThat(day.stored().doubledProposals()).isZero();
            assertThat(day.stored().rows()).isEqualTo(undisturbed.stored().rows());
            assertThat(day.stored().audit()).isInstanceOf(Verdict.Intact.class);
            assertThat(day.hits()).as("kills within jobs that take " + undisturbed.took()).isPositive();
        }
    }

    @Test
    void a_backup_taken_while_the_office_works_opens_elsewhere_with_every_row_and_the_audit_book_intact() throws Exception {
        var archive = folder.resolve("backup.tar");
        var elsewhere = folder.resolve("elsewhere");
        OfficeProcess.tool(Map.of("LAPAU_HOME", undisturbed.home().toString()), OfficeProcess.java(Backup.class, undisturbed.home().toString(), archive.toString()));
        OfficeProcess.tool(Map.of(), "gzip", archive.toString());
        OfficeProcess.tool(Map.of("LAPAU_HOME", elsewhere.toString()), "../bin/restore", archive + ".gz", undisturbed.home().resolve("key").toString());
        try (var restored = new OfficeDay(elsewhere)) {
            assertThat(restored.stored().rows()).isEqualTo(undisturbed.stored().rows());
            assertThat(restored.stored().audit()).isInstanceOf(Verdict.Intact.class);
        }
    }

    @Test
    void a_job_that_was_stopped_goes_on_from_its_checkpoint_and_counts_no_number_twice(@TempDir Path home) throws Exception {
        var killed = OfficeProcess.start(home, "--start");
        killed.awaitLine("counted 20.");
        killed.killAtOnce();
        var stopped = OfficeProcess.start(home);
        stopped.awaitLine("counted 45.");
        stopped.stopCleanly();
        var last = OfficeProcess.start(home, "--report");
        last.awaitLine("report: 100 numbers, 100 different, fsync on, Intact;");
        last.stopCleanly();
    }
}
