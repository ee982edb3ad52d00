package id.lapau.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.demo.RegencyGenerator;
import id.lapau.demo.Settings;
import id.lapau.demo.TruthRow;
import id.lapau.grants.intake.HandInFiles.Command;
import id.lapau.grants.intake.HandInFiles.File;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.platform.jobs.JobRun;
import id.lapau.platform.jobs.JobStatus;
import id.lapau.platform.jobs.Jobs;
import id.lapau.testing.LapauTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole regency of workbooks through the job. */
@LapauTest
class IntakeRegencyTest {

    private static final Officer HEAD = new Officer(UUID.randomUUID(), "Kepala Bidang", Role.HEAD, null);

    @Autowired HandInFiles handIn;
    @Autowired DecideIntake decide;
    @Autowired TakeFiles takeFiles;
    @Autowired CheckFiles checkFiles;
    @Autowired HandIns handIns;
    @Autowired Jobs jobs;
    @Autowired JdbcClient sql;
    @TempDir Path directory;

    @Test void every_data_row_of_a_regency_becomes_a_proposal_within_seconds() throws IOException {
        var regency = RegencyGenerator.generate(new Settings(4711, 20_000, 5_000, Map.of()));
        regency.write(directory);
        var started = Instant.now();
        var intake = (HandInFiles.Outcome.HandedIn) handIn.handIn(new Command("bpum-2020", "", workbooks(), HEAD));
        ended(intake.job());
        var checked = Instant.now();
        ended(((DecideIntake.Outcome.Taking) decide.take(intake.intake(), HEAD)).job());
        var done = Instant.now();
        System.out.printf("intake of %d rows in %d workbooks: rehearsal %d ms, taking in %d ms%n", regency.truth().size(), regency.files().size(),
                Duration.between(started, checked).toMillis(), Duration.between(checked, done).toMillis());

        assertThat(proposed(intake.intake())).containsExactlyInAnyOrderElementsOf(regency.truth().stream().map(IntakeRegencyTest::place).toList());
        assertThat(Duration.between(checked, done)).as("with the machine to itself it takes about a second").isLessThan(Duration.ofSeconds(30));
    }

    @Test void a_crash_at_any_checkpoint_loses_and_doubles_nothing() throws Exception {
        var regency = RegencyGenerator.generate(new Settings(4712, 5_000, 1_500, Map.of()));
        regency.write(directory);
        var intake = handIns.open("bpum-2021", "", null, HEAD.actor());
        int position = 0;
        for (var file : workbooks()) handIns.addUpload(intake, position++, file);
        checkFiles.run(new CrashingRun(intake, new String[] {""}, false));
        handIns.becomes(intake, IntakeState.TAKING);
        int crashes = untilDone(intake, takeFiles);

        assertThat(crashes).isGreaterThan(2);
        assertThat(proposed(intake)).containsExactlyInAnyOrderElementsOf(regency.truth().stream().map(IntakeRegencyTest::place).toList());
        assertThat(sql.sql("select state from grants.intake where id = :id").param("id", intake).query(String.class).single()).isEqualTo("DONE");
    }

    private int untilDone(UUID intake, id.lapau.platform.jobs.JobHandler handler) {
        var stored = new String[] {""};
        for (int crashes = 0; crashes < 200; crashes++) {
            try {
                handler.run(new CrashingRun(intake, stored, true));
                return crashes;
            } catch (Crash crash) {
                assertThat(crash).isNotNull();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("never ends");
    }

    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Crashes while the first checkpoint is being stored, and the next time right after it was. */
    private static final class CrashingRun implements JobRun {

        private static int runs = 0;
        private final UUID intake;
        private final String[] stored;
        private final boolean crashes;
        private final boolean inside;
        private String pending = "";

        CrashingRun(UUID intake, String[] stored, boolean crashes) {
            this.crashes = crashes;
            this.inside = crashes && runs++ % 2 == 0;
            this.intake = intake;
            this.stored = stored;
        }

        @Override public UUID id() { return intake; }

        @Override public String payload() { return intake.toString(); }

        @Override public Actor startedBy() { return HEAD.actor(); }

        @Override public String checkpoint() { return stored[0]; }

        @Override public void checkpoint(String value) {
            if (inside) throw new Crash();
            pending = value;
        }

        @Override public void progress(long done, long total, String stepKey) {
            stored[0] = pending;
            if (crashes && done < total) throw new Crash();
        }
    }

    private List<String> proposed(UUID intake) {
        return sql.sql("select file || '!' || sheet || '!' || row from grants.proposal where intake = :intake").param("intake", intake)
                .query(String.class).list();
    }

    private static String place(TruthRow row) {
        return row.file() + "!" + row.sheet() + "!" + row.row();
    }

    private List<File> workbooks() throws IOException {
        var files = new ArrayList<File>();
        try (var paths = Files.list(directory.resolve("workbooks"))) {
            for (var path : paths.sorted().toList()) files.add(new File(path.getFileName().toString(), Files.readAllBytes(path)));
        }
        return files;
    }

    private void ended(UUID job) {
        var until = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(until)) {
            var status = jobs.status(job).orElseThrow();
            if (status.state() == JobStatus.State.DONE) return;
            assertThat(status.state()).isNotEqualTo(JobStatus.State.FAILED);
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("the job did not end");
    }
}
