package id.lapau.grants.payment.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import id.lapau.demo.AnswersGenerator;
import id.lapau.demo.GeneratedAnswers;
import id.lapau.demo.RegencyGenerator;
import id.lapau.demo.Sent;
import id.lapau.demo.Settings;
import id.lapau.grants.batch.Office;
import id.lapau.grants.decision.SendBack;
import id.lapau.identity.DemoUsers;
import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.platform.Vault;
import id.lapau.testing.ExpectedMoney;
import id.lapau.testing.LapauTest;
import id.lapau.testing.OfficeClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole programme: 5,000 recipients in two phases, from the villages' workbooks to the reconciled payment, over the office's own pages. */
@LapauTest
class SimulatedProgrammeTest {

    private static final String PROGRAMME = "bpum-2020";
    private static final long GRANT = 2_400_000;
    private static final int ROWS = 7_400;
    private static final int FIRST_QUOTA = 2_700;
    private static final int SECOND_QUOTA = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort int port;
    @Autowired HandInAnswer handIn;
    @Autowired DecideRow decide;
    @Autowired AnswerBook book;
    @Autowired AnswerPages pages;
    @Autowired RowBook refused;
    @Autowired SendBack sendBack;
    @Autowired DemoUsers users;
    @Autowired Vault vault;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    private final Map<Integer, ExpectedMoney> expected = new HashMap<>();
    private Officer officer;

    @Test void five_thousand_recipients_in_two_phases_are_paid_to_the_rupiah_and_every_planted_difference_is_found() throws Exception {
        officer = users.createIfAbsent("kepala", "Sutan Kepala", Role.HEAD, null, "lapau-demo");
        users.createIfAbsent("kabid", "Buyung Kepala Bidang", Role.HEAD, null, "lapau-demo");
        RegencyGenerator.generate(new Settings(1310, 20_000, ROWS, Map.of())).write(folder);
        try (var office = new OfficeClient("http://localhost:" + port); var head = new OfficeClient("http://localhost:" + port)) {
            office.signIn("kabid", "lapau-demo");
            head.signIn("kepala", "lapau-demo");
            lists(office);
            answered(1, phase(office, head, 0, 30, FIRST_QUOTA), LocalDate.of(2020, 11, 9));
            openAgain();
            answered(2, phase(office, head, 30, 52, SECOND_QUOTA), LocalDate.of(2021, 3, 1));
            whoWaitedCameFirst();
            assertThat(head.get("/pemeriksaan").select("#temuan ~ table td:nth-child(2)").eachText()).as("the auditor's ten findings, proven").hasSize(10).containsOnly("0");
            reconciled(office);
        }
    }

    private void lists(OfficeClient office) throws Exception {
        for (var kind : List.of("population", "employees", "credit", "recipients")) {
            office.get("/rujukan/baru");
            office.post("/rujukan", Map.of("jenis", kind, "sumber", "uji", "tanggal", "2020-10-20"), List.of(folder.resolve(kind + ".csv")));
        }
        quiet();
    }

    /** Hands in some of the workbooks, takes them in, screens, and freezes within the quota by two officers; returns what was sent. */
    private List<Sent> phase(OfficeClient office, OfficeClient head, int from, int to, int quota) throws Exception {
        List<Path> books;
        try (var all = Files.list(folder.resolve("workbooks"))) {
            books = all.sorted().toList().subList(from, to);
        }
        office.get("/berkas/baru");
        office.post("/berkas", Map.of("program", PROGRAMME, "catatan", ""), books);
        quiet();
        office.takeIn();
        quiet();
        office.screen(PROGRAMME, "2020-10-22");
        quiet();
        frozen(office, head, quota);
        return Sent.read("usulan.xlsx", vault.openBytes(sql.sql("select workbook_sealed from grants.batch order by sequence desc limit 1").query(byte[].class).single()));
    }

    private void frozen(OfficeClient office, OfficeClient head, int quota) throws Exception {
        var phases = new Office(sql, vault);
        phases.nextPhase(PROGRAMME);
        phases.quota(PROGRAMME, quota);
        office.prepare(PROGRAMME, "2020-10-22");
        quiet();
        var draft = "/usulan/rancangan/" + sql.sql("select id from grants.batch_draft where state = 'WAITING'").query(UUID.class).single();
        office.get(draft);
        assertThatThrownBy(() -> office.post(draft + "/setujui", Map.of())).as("who prepared it approves it").hasMessageStartingWith("403");
        head.approve();
        quiet();
        assertThat(sql.sql("select row_count from grants.batch order by sequence desc limit 1").query(Integer.class).single()).isEqualTo(quota);
    }

    /** Who qualified in the first phase and did not fit stands before everybody else in the second. */
    private void whoWaitedCameFirst() {
        var waited = sql.sql("""
                select second.position from grants.batch_draft_line first join grants.batch f on f.id = first.draft and f.sequence = 1 and not first.fits
                join grants.batch_draft_line second using (nik_hash) join grants.batch s on s.id = second.draft and s.sequence = 2
                order by 1""").query(Integer.class).list();
        assertThat(waited).hasSize(sql.sql("select waiting from grants.batch_draft d join grants.batch b using (id) where b.sequence = 1").query(Integer.class).single());
        assertThat(waited).isNotEmpty().isEqualTo(IntStream.rangeClosed(1, waited.size()).boxed().toList());
    }

    private void quiet() throws InterruptedException {
        while (sql.sql("select exists (select from platform.job where state in ('WAITING', 'RUNNING'))").query(Boolean.class).single()) Thread.sleep(100);
        assertThat(sql.sql("select count(*) from platform.job where state = 'FAILED'").query(Integer.class).single()).isZero();
    }

    private void answered(int phase, List<Sent> sent, LocalDate decreed) throws Exception {
        var answers = AnswersGenerator.generate(phase, decreed, GRANT, sent);
        var money = new ExpectedMoney(answers, GRANT);
        for (var file : answers.files().entrySet()) {
            var id = taken(file.getKey(), file.getValue(), decreed);
            assertThat(ExpectedMoney.found(sql, id)).as(phase + " " + file.getKey()).isEqualTo(money.planted(file.getKey()));
            for (var row : rows(id)) if (row.standing() == Standing.HELD) assertThat(decide.same(row.id(), "sudah dicek", officer)).isInstanceOf(DecideRow.Outcome.Done.class);
        }
        assertThat(pages.unanswered(PROGRAMME).getOrDefault(number(phase), 0L)).isEqualTo(answers.unanswered().size());
        expected.put(phase, money);
    }

    private static String number(int phase) {
        return "%03d/BPUM-2020/2020".formatted(phase);
    }

    private UUID taken(String name, byte[] content, LocalDate decreed) throws InterruptedException {
        boolean decree = name.equals(GeneratedAnswers.DECREE);
        var bank = decree || name.startsWith("rekap") ? "" : name.substring(0, 3);
        var outcome = handIn.handIn(new HandInAnswer.Command(decree ? AnswerKind.DECREE : AnswerKind.BANK, PROGRAMME, "SK " + decreed, decree ? decreed : decreed.plusDays(100), bank, name, content, officer));
        var id = ((HandInAnswer.Outcome.HandedIn) outcome).id();
        quiet();
        assertThat(handIn.take(id, officer)).isInstanceOf(HandInAnswer.Outcome.Taking.class);
        quiet();
        assertThat(book.find(id).orElseThrow().state()).isEqualTo(AnswerState.TAKEN);
        return id;
    }

    private List<AnswerViews.Line> rows(UUID id) {
        return pages.allRows(new AnswerViews.Filter("", id.toString(), "", "", "", ""));
    }

    /** Opens those again whom a corrected NIK may help. */
    private void openAgain() {
        var refusals = refused.allRefusals(PROGRAMME, MinistryReason.NIK.name(), "WAITS", "");
        assertThat(refusals).isNotEmpty();
        for (var line : refusals) sendBack.release(line.proposal(), "NIK dicocokkan dengan e-KTP", officer);
    }

    private void reconciled(OfficeClient office) {
        expected.forEach((phase, money) -> assertThat(ExpectedMoney.recorded(sql, phase)).as("phase " + phase).isEqualTo(money.received()));
        assertThat(sql.sql("select count(*) from grants.award_now where state <> 'CANCELLED'").query(Integer.class).single()).isGreaterThanOrEqualTo(5_000);
        assertThat(sql.sql("select count(*) - count(distinct nik_hash) from grants.award").query(Integer.class).single()).isZero();
        assertThat(sql.sql("select count(*) from grants.award_now where granted <> owed + at_bank + received + treasury").query(Integer.class).single()).isZero();
        assertThat(sql.sql("select count(*) from grants.award_now n where n.state = 'TRANSFERRED' and n.collect_by <> n.transferred_on + interval '3 months'").query(Integer.class).single()).isZero();
        var page = soon(office, "/pencairan?program=" + PROGRAMME);
        assertThat(Long.parseLong(page.select("#selisih").text().replaceAll("\\D", ""))).isEqualTo(expected.values().stream().mapToLong(ExpectedMoney::unrecorded).sum());
        for (var path : List.of("/", "/pencairan/penerima", "/pencairan/tenggat", "/pencairan/perbedaan", "/pencairan/ditolak", "/pencairan/berkas")) soon(office, path);
    }

    /** Nobody waits for a page of money, however many recipients there are. */
    private static Document soon(OfficeClient office, String path) {
        return assertTimeout(PATIENCE, () -> office.get(path), path);
    }
}
