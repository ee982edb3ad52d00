package id.lapau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.audit.AuditVerifier;
import id.lapau.audit.AuditVerifier.Verdict;
import id.lapau.demo.AnswersGenerator;
import id.lapau.demo.GeneratedRegency;
import id.lapau.demo.RegencyGenerator;
import id.lapau.demo.Sent;
import id.lapau.demo.Settings;
import id.lapau.grants.batch.Office;
import id.lapau.identity.DemoUsers;
import id.lapau.identity.Role;
import id.lapau.testing.ExpectedMoney;
import id.lapau.testing.LapauTest;
import id.lapau.testing.OfficeClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Fifty real processes are killed with -9 at random moments while they take in workbooks, screen, freeze, and record decree and payments. The
 * office orders each job once and never again; what is there in the end is what the generator says must be, once.
 */
@LapauTest
@TestPropertySource(properties = "lapau.jobs.work=false")
class KilledWorkersTest {

    private static final int KILLS = Integer.getInteger("lapau.worker-kills", 50);
    private static final int KILLS_IN_ONE_JOB = 5;
    private static final int READY = 2;
    private static final long LATEST_MILLIS = 900;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String PROGRAMME = "bpum-2020";
    private static final long GRANT = 2_400_000;

    @LocalServerPort int port;
    @Autowired Environment settings;
    @Autowired DataSource database;
    @Autowired Vault vault;
    @Autowired DemoUsers users;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    private final Random chance = new Random(Long.getLong("lapau.kills.seed", 2020));
    private final Deque<OfficeProcess> next = new ArrayDeque<>();
    private @Nullable OfficeProcess worker;
    private int started;
    private int kills;
    private int hits;

    private interface Order {
        void give() throws Exception;
    }

    @AfterEach void evening() throws InterruptedException {
        if (worker != null) worker.killAtOnce();
        for (var waiting : next) waiting.killAtOnce();
    }

    @Test void fifty_kills_while_importing_freezing_and_paying_lose_nothing_and_double_nothing() throws Exception {
        users.createIfAbsent("kepala", "Sutan Kepala", Role.HEAD, null, "lapau-demo");
        users.createIfAbsent("verifikator", "Buyung Verifikator", Role.VERIFIER, null, "lapau-demo");
        new Office(sql, vault).nextPhase(PROGRAMME);
        var regency = RegencyGenerator.generate(new Settings(99, 3_000, 700, Map.of()));
        regency.write(folder);
        try (var office = signedIn("verifikator"); var head = signedIn("kepala")) {
            lists(office);
            proposed(office, head);
            var money = answered(office);
            while (kills < KILLS) toldAgain(office, money);
            sound(regency, money);
        }
    }

    private OfficeClient signedIn(String user) throws Exception {
        var office = new OfficeClient("http://localhost:" + port);
        office.signIn(user, "lapau-demo");
        return office;
    }

    private void lists(OfficeClient office) throws Exception {
        for (var kind : List.of("population", "employees", "credit", "recipients")) {
            office.get("/rujukan/baru");
            office.post("/rujukan", Map.of("jenis", kind, "sumber", "uji", "tanggal", "2020-10-20"), List.of(folder.resolve(kind + ".csv")));
        }
        ended();
    }

    private void proposed(OfficeClient office, OfficeClient head) throws Exception {
        List<Path> books;
        try (var all = Files.list(folder.resolve("workbooks"))) {
            books = all.sorted().toList();
        }
        killed(() -> {
            office.get("/berkas/baru");
            office.post("/berkas", Map.of("program", PROGRAMME, "catatan", ""), books);
        });
        killed(office::takeIn);
        killed(() -> office.screen(PROGRAMME, "2020-10-22"));
        killed(() -> office.prepare(PROGRAMME, "2020-10-22"));
        killed(head::approve);
    }

    private ExpectedMoney answered(OfficeClient office) throws Exception {
        var sent = Sent.read("usulan.xlsx", vault.openBytes(sql.sql("select workbook_sealed from grants.batch").query(byte[].class).single()));
        var money = new ExpectedMoney(AnswersGenerator.generate(4, LocalDate.of(2020, 11, 9), GRANT, sent), GRANT);
        money.answers().write(folder);
        for (var file : money.answers().files().keySet()) {
            var answer = taken(office, file);
            assertThat(ExpectedMoney.found(sql, answer)).as(file).isEqualTo(money.planted(file));
            for (var row : sql.sql("select id from grants.answer_row where answer = :id and standing = 'HELD'").param("id", answer).query(UUID.class).list()) {
                office.get("/pencairan/baris/" + row);
                office.post("/pencairan/baris/" + row + "/benar", Map.of("alasan", "sudah dicek"));
            }
        }
        return money;
    }

    private UUID taken(OfficeClient office, String file) throws Exception {
        boolean decree = file.startsWith("sk");
        killed(() -> {
            office.get("/pencairan/berkas/baru");
            office.post("/pencairan/berkas", Map.of("jenis", decree ? "decree" : "bank", "program", PROGRAMME, "nomor", "17/SK", "tanggal", decree ? "2020-11-09" : "2021-02-28",
                    "bank", file.matches("(bri|bni|bsm).*") ? file.substring(0, 3).toUpperCase(java.util.Locale.ROOT) : ""), List.of(folder.resolve(file)));
        });
        var answer = sql.sql("select id from grants.answer order by number desc limit 1").query(UUID.class).single();
        killed(() -> {
            office.get("/pencairan/berkas/" + answer);
            office.post("/pencairan/berkas/" + answer + "/masukkan", Map.of());
        });
        return answer;
    }

    /** The bank sends its report once more as another file: nothing of it may be recorded again. */
    private void toldAgain(OfficeClient office, ExpectedMoney money) throws Exception {
        var file = "bri-lagi-" + kills + ".csv";
        Files.writeString(folder.resolve(file), new String(money.answers().files().get("bri-laporan-1.csv"), java.nio.charset.StandardCharsets.UTF_8) + "\r\n".repeat(kills));
        taken(office, file);
    }

    /** Gives an order and kills whoever does it, again and again, at moments that chance picks; the last worker may finish. */
    private void killed(Order order) throws Exception {
        order.give();
        for (int kill = 0; kill < KILLS_IN_ONE_JOB && kills < KILLS && open(); kill++) {
            atWork();
            Thread.sleep(chance.nextLong(LATEST_MILLIS));
            if (open()) hits++;
            kills++;
            dead();
        }
        ended();
    }

    private void atWork() throws Exception {
        if (worker == null) worker = begun();
        await(() -> !open() || sql.sql("select exists (select from platform.scheduled_tasks where picked)").query(Boolean.class).single());
    }

    /** The next process that waits for work; others get ready behind it, for a start takes longer than what is done before the kill. */
    private OfficeProcess begun() throws IOException {
        while (next.size() <= READY && started <= KILLS) next.addLast(OfficeProcess.start(JobWorker.class, folder, environment(++started)));
        var first = next.removeFirst();
        first.tell("work");
        return first;
    }

    /** Another worker would find out by the missing heartbeat after some seconds; the test knows at once. */
    private void dead() throws InterruptedException {
        int number = started - next.size();
        if (worker != null) worker.killAtOnce();
        worker = null;
        await(() -> sql.sql("select count(*) from pg_stat_activity where application_name = :name").param("name", name(number)).query(Integer.class).single() == 0);
        sql.sql("update platform.scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked").update();
    }

    private boolean open() {
        return sql.sql("select exists (select from platform.job where state in ('WAITING', 'RUNNING'))").query(Boolean.class).single();
    }

    private void ended() throws Exception {
        if (open()) atWork();
        await(() -> !open());
    }

    private static void await(BooleanSupplier moment) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!moment.getAsBoolean()) {
            if (Instant.now().isAfter(end)) throw new AssertionError("it never came");
            Thread.sleep(5);
        }
    }

    private Map<String, String> environment(int number) {
        var url = settings.getRequiredProperty("lapau.db.url");
        return Map.of("LAPAU_DB_URL", url + (url.contains("?") ? "&" : "?") + "ApplicationName=" + name(number),
                "LAPAU_DB_USER", settings.getRequiredProperty("lapau.db.user"), "LAPAU_DB_PASSWORD", settings.getRequiredProperty("lapau.db.password"),
                "LAPAU_KEY", settings.getRequiredProperty("lapau.key"));
    }

    private static String name(int number) {
        return "lapau-worker-" + number;
    }

    private void sound(GeneratedRegency regency, ExpectedMoney money) throws IOException {
        assertThat(sql.sql("select count(*) from platform.job where state = 'FAILED'").query(Integer.class).single()).isZero();
        assertThat(sql.sql("select count(*) from grants.proposal").query(Integer.class).single()).isEqualTo(regency.truth().size());
        assertThat(sql.sql("select count(*) - count(distinct (intake_file, sheet, row)) from grants.proposal").query(Integer.class).single()).isZero();
        assertThat(sql.sql("select count(*) from grants.batch").query(Integer.class).single()).isOne();
        assertThat(sql.sql("select (select row_count from grants.batch) - (select count(distinct nik_hash) from grants.batch_line)").query(Integer.class).single()).isZero();
        assertThat(ExpectedMoney.recorded(sql, 1)).isEqualTo(money.received());
        assertThat(sql.sql("select count(*) from grants.answer_row where standing = 'CLEAR' and not booked").query(Integer.class).single()).isZero();
        assertThat(sql.sql("select count(*) from grants.movement m where not exists (select from grants.answer_row r where r.id = m.source and r.booked)").query(Integer.class).single()).isZero();
        assertThat(new AuditVerifier(database, vault).verify()).isInstanceOf(Verdict.Intact.class);
        assertThat(kills).isGreaterThanOrEqualTo(KILLS);
        assertThat(hits).as("kills that came while a job was not done").isGreaterThan(KILLS / 2);
    }
}
