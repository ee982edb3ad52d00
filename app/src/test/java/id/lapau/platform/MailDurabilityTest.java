package id.lapau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.outbox.ScriptedSmtp;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sender may be killed at any moment: no e-mail goes out twice, and none is lost unseen. */
class MailDurabilityTest {

    /** Kills in the middle of sending; {@code -Dlapau.kills=20} for a long evening. */
    private static final int KILLS = Integer.getInteger("lapau.kills", 2);
    private static final Random RANDOM = new Random(Long.getLong("lapau.kills.seed", 2020));

    @Test void an_office_that_is_killed_while_sending_sends_each_letter_once_or_asks_a_person(@TempDir Path home) throws Exception {
        try (var server = new ScriptedSmtp()) {
            var mail = Map.of("LAPAU_SMTP_HOST", "localhost", "LAPAU_SMTP_PORT", String.valueOf(server.port()), "LAPAU_SMTP_SECURITY", "NONE", "LAPAU_SMTP_CLAIM", "3s");
            for (int kill = 1; kill <= KILLS; kill++) {
                var office = OfficeProcess.start(MailingOffice.class, home, mail, "--letters");
                await(server, MailingOffice.LETTERS * kill / (KILLS + 1) + RANDOM.nextInt(20));
                office.killAtOnce();
            }
            var last = OfficeProcess.start(MailingOffice.class, home, mail, "--letters");
            last.awaitLine(" end of report");
            var report = Pattern.compile("report: sent (\\S*) unsure (\\S*);").matcher(last.output());
            assertThat(report.find()).isTrue();
            last.stopCleanly();
            var sent = ids(report.group(1));
            var unsure = ids(report.group(2));
            assertThat(server.kept()).as("what the server has").doesNotHaveDuplicates().containsAll(sent);
            assertThat(sent.size() + unsure.size()).as("sent or asked about").isEqualTo(MailingOffice.LETTERS);
            assertThat(unsure).as("asked about: one for each kill at most").hasSizeLessThanOrEqualTo(KILLS);
            var strangers = new HashSet<>(server.kept());
            sent.forEach(strangers::remove);
            assertThat(unsure).as("what the server has but nobody calls sent is asked about").containsAll(strangers);
        }
    }

    private static void await(ScriptedSmtp server, int letters) throws InterruptedException {
        long end = System.nanoTime() + 150_000_000_000L;
        while (server.kept().size() < letters) {
            assertThat(System.nanoTime()).as("letters at the server: %s", server.kept().size()).isLessThan(end);
            Thread.sleep(1);
        }
    }

    private static List<String> ids(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
    }
}
