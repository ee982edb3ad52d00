package id.lapau.grants.payment.answer;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A whole programme: 5,000 recipients in two phases, from the villages' workbooks to the reconciled payment, over the office's own pages. */
@LapauTest
@TestPropertySource(properties = "lapau.test=simulated-programme")
class SimulatedProgrammeTest {

    private static final String PROGRAMME = "bpum-2020";
    private static final long GRANT = 2_400_000;

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
        RegencyGenerator.generate(new Settings(1310, 20_000, 6_200, Map.of())).write(folder);
        users.createIfAbsent("verifikator", "Buyung Verifikator", Role.VERIFIER, null, "lapau-demo");
        try (var office = new OfficeClient("http://localhost:" + port); var head = new OfficeClient("http://localhost:" + port)) {
            office.signIn("verifikator", "lapau-demo");
            head.signIn("kepala", "lapau-demo");
            lists(office);
            var first = phase(office, head, 0, 26);
            answered(1, first, LocalDate.of(2020, 11, 9));
            int opened = openAgain();
            var second = phase(office, head, 26, 52);
            assertThat(second.size()).isGreaterThan(opened);
            assertThat(first.size() + second.size()).isGreaterThanOrEqualTo(5_000);
            answered(2, second, LocalDate.of(2021, 3, 1));
        }
        reconciled();
    }

    private void lists(OfficeClient office) throws Exception {
        for (var kind : List.of("population", "employees", "credit", "recipients")) {
            office.get("/rujukan/baru");
            office.post("/rujukan", Map.of("jenis", kind, "sumber", "uji", "tanggal", "2020-10-20"), List.of(folder.resolve(kind + ".csv")));
        }
        quiet();
    }

    /** Hands in some of the workbooks, takes them in, screens, freezes; returns what was sent. */
    private List<Sent> phase(OfficeClient office, OfficeClient head, int from, int to) throws Exception {
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
        new Office(sql, vault).nextPhase(PROGRAMME);
        office.freeze(PROGRAMME, "2020-10-22", head);
        quiet();
        return Sent.read("usulan.xlsx", vault.openBytes(sql.sql("select workbook_sealed from grants.batch order by sequence desc limit 1").query(byte[].class).single()));
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
    private int openAgain() {
        int opened = 0;
        for (var line : refused.allRefusals(PROGRAMME, MinistryReason.NIK.name(), "WAITS", "")) if (sendBack.release(line.proposal(), "NIK dicocokkan dengan e-KTP", officer)) opened++;
        assertThat(opened).isPositive();
        return opened;
    }

    private void reconciled() {
        expected.forEach((phase, money) -> assertThat(ExpectedMoney.recorded(sql, phase)).as("phase " + phase).isEqualTo(money.received()));
        assertThat(sql.sql("select count(*) - count(distinct nik_hash) from grants.award").query(Integer.class).single()).isZero();
        assertThat(sql.sql("select count(*) from grants.award_now where granted <> owed + at_bank + received + treasury").query(Integer.class).single()).isZero();
        assertThat(sql.sql("select count(*) from grants.award_now n where n.state = 'TRANSFERRED' and n.collect_by <> n.transferred_on + interval '3 months'").query(Integer.class).single()).isZero();
        assertThat(differences()).isEqualTo(expected.values().stream().mapToLong(ExpectedMoney::unrecorded).sum());
    }

    /** The difference on the page of reconciliation, over all phases and banks. */
    private long differences() {
        users.createIfAbsent("verifikator", "Buyung Verifikator", Role.VERIFIER, null, "lapau-demo");
        try (var office = new OfficeClient("http://localhost:" + port); var head = new OfficeClient("http://localhost:" + port)) {
            office.signIn("verifikator", "lapau-demo");
            head.signIn("kepala", "lapau-demo");
            return Long.parseLong(office.get("/pencairan?program=" + PROGRAMME).select("#selisih").text().replaceAll("\\D", ""));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
