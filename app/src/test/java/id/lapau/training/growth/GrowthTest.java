package id.lapau.training.growth;

import static id.lapau.training.growth.Village.ELSEWHERE;
import static id.lapau.training.growth.Village.RINA;
import static id.lapau.training.growth.Village.SUTAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.kernel.Rupiah;
import id.lapau.outbox.Channel;
import id.lapau.registry.Registry;
import id.lapau.registry.SizeClass;
import id.lapau.training.growth.ClimberViews.Search;
import id.lapau.training.growth.LadderView.Stood;
import id.lapau.training.growth.TakeWorkbook.Outcome.Faulty;
import id.lapau.training.growth.TakeWorkbook.Outcome.Stored;
import id.lapau.testing.LapauTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class GrowthTest {

    @Autowired Registry registry;
    @Autowired TakeSnapshot take;
    @Autowired TakeWorkbook workbook;
    @Autowired LadderViews ladders;
    @Autowired Climbers climbers;
    @Autowired JudgeClass judge;
    @Autowired HandOver handOver;
    @Autowired AskOwner owners;
    @Autowired ProvinceFile file;
    @Autowired JdbcClient sql;

    private static SnapshotForm sold(String day, String yearly, String reason) {
        return new SnapshotForm(day, "", yearly, "", "3", null, null, reason);
    }

    private LadderView ladder(UUID business) {
        return ladders.find(business, RINA).orElseThrow();
    }

    private TakeWorkbook.Outcome csv(String text) {
        return workbook.take(workbook.read("Sitiung.csv", text.getBytes(StandardCharsets.UTF_8)), Locale.of("id"), RINA);
    }

    @Test void a_correction_is_a_new_version_of_its_day_and_needs_a_reason() {
        var id = Village.business(registry, "Upik", 1, "Kerupuk");
        assertThat(take.take(id, sold("2022-01-31", "3 miliar", ""), RINA)).isEqualTo(new Taken.Done());
        assertThat(take.take(id, sold("2022-01-31", "1 miliar", ""), RINA)).isInstanceOf(Taken.Rejected.class);
        assertThat(take.take(id, sold("2022-01-31", "1 miliar", "Salah ketik"), RINA)).isEqualTo(new Taken.Done());
        assertThat(take.take(id, sold("2022-01-31", "1 miliar", "Sekali lagi"), RINA)).isEqualTo(new Taken.Unchanged());
        assertThat(take.take(id, sold("2022-01-31", "3 miliar", "Ternyata benar"), RINA)).as("back to what was said first").isEqualTo(new Taken.Done());

        assertThat(ladder(id).snapshots()).extracting(Stood::revision).containsExactly(2, 1, 0);
        assertThat(ladder(id).today()).isEqualTo(new SizeClass.Ruling(SizeClass.SMALL, "PP 7/2021 Pasal 35 (hasil penjualan tahunan)"));
        assertThat(take.take(id, sold("2022-02-28", "1 miliar", ""), ELSEWHERE)).isEqualTo(new Taken.NotAllowed());
        assertThat(ladders.find(id, ELSEWHERE)).isEmpty();
    }

    @Test void who_rises_stands_in_the_list_from_the_day_of_the_note() {
        var id = Village.business(registry, "Mak Itam", 2, "Rendang kemasan");
        take.take(id, sold("2022-03-31", "1,9 miliar", ""), RINA);
        take.take(id, sold("2022-04-30", "2,1 miliar", ""), RINA);
        var april = new Search("", "Rendang kemasan", "naik", LocalDate.of(2022, 4, 1), LocalDate.of(2022, 4, 30));
        assertThat(climbers.search(april, RINA, 0, 10).lines()).singleElement().satisfies(line -> assertThat(line.on()).isEqualTo(LocalDate.of(2022, 4, 30)));
        assertThat(climbers.counts(april, RINA).rose()).isEqualTo(1);
        assertThat(climbers.search(new Search("", "Rendang kemasan", "turun", april.dari(), april.sampai()), RINA, 0, 10).lines()).isEmpty();
        assertThat(climbers.search(april, ELSEWHERE, 0, 10).lines()).isEmpty();
    }

    @Test void a_workbook_is_stored_whole_or_not_at_all_and_says_where_to_mend_it() {
        var id = Village.business(registry, "Siti", 3, "Jahit");
        var outcome = csv("""
                DAFTAR OMZET NAGARI;;;;
                Kode Usaha;Tanggal;Omset/bln;Modal;Karyawan
                %s;31-01-2022;4,5 jt;;2 orang
                %s;31-02-2022;empat juta;;2
                ;28-02-2022;4.500.000;;
                00000000-0000-7000-8000-000000000000;28-02-2022;4.500.000;;
                """.formatted(id, id));
        assertThat(((Faulty) outcome).faults()).extracting(f -> f.row() + " " + f.column() + " " + f.key()).containsExactlyInAnyOrder("4 Tanggal growth.fault.day",
                "4 Omzet Sebulan growth.fault.monthly", "5 Kode Usaha growth.fault.nobody", "6 Kode Usaha growth.fault.unknown");
        assertThat(ladder(id).snapshots()).isEmpty();
    }

    @Test void a_row_finds_its_business_by_code_nib_or_nik_and_a_month_counts_twelve_times() {
        var id = Village.business(registry, "Buyung", 4, "Bengkel");
        var file = """
                NIK;Tanggal;Omzet Sebulan;Modal;Saluran Penjualan;Izin
                %s;31-03-2022;4.500.000;10 juta;Pasar, WA dan titip jual;NIB/P-IRT
                """.formatted("'" + Village.nik(4).digits());
        assertThat(csv(file)).isEqualTo(new Stored(1, 1));
        assertThat(csv(file)).as("the same file again").isEqualTo(new Stored(0, 1));
        assertThat(ladder(id).snapshots()).singleElement().satisfies(stood -> {
            assertThat(stood.yearlySales()).isEqualTo(Rupiah.million(54));
            assertThat(stood.source().reference()).isEqualTo("Sitiung.csv!!2");
            assertThat(stood.channels()).containsExactlyInAnyOrder("MARKET", "SOCIAL_MEDIA", "CONSIGNMENT");
            assertThat(stood.permits()).containsExactlyInAnyOrder("NIB", "PIRT");
        });
    }

    @Test void an_empty_cell_says_nothing_and_a_dash_says_that_there_is_none() {
        var id = Village.business(registry, "Elma", 9, "Rendang");
        var head = "Kode Usaha;Tanggal;Omzet Sebulan;Modal;Pekerja;Saluran;Izin\n" + id + ";31-03-2022;";
        assertThat(csv(head + "4 jt;10 jt;3;Pasar;NIB\n")).isEqualTo(new Stored(1, 1));
        assertThat(csv(head + "4 jt;;;;\n")).as("nothing new is said").isEqualTo(new Stored(0, 1));
        assertThat(csv(head + "5 jt;;;;\n")).isEqualTo(new Stored(1, 1));
        assertThat(ladder(id).snapshots().getFirst()).satisfies(stood -> {
            assertThat(stood.monthlySales()).isEqualTo(Rupiah.million(5));
            assertThat(stood.netAssets()).isEqualTo(Rupiah.million(10));
            assertThat(stood.workers()).isEqualTo(3);
            assertThat(stood.channels()).containsExactly("MARKET");
            assertThat(stood.permits()).containsExactly("NIB");
        });
        assertThat(csv(head + "5 jt;-;tidak ada;-;Tidak ada\n")).isEqualTo(new Stored(1, 1));
        assertThat(ladder(id).snapshots().getFirst()).satisfies(stood -> {
            assertThat(stood.netAssets()).isNull();
            assertThat(stood.workers()).isNull();
            assertThat(stood.channels()).isEmpty();
            assertThat(stood.permits()).isEmpty();
        });
        assertThat(csv(head.replace("31-03", "30-04") + "5 jt;;;;\n")).as("of another day nothing is known").isEqualTo(new Stored(1, 1));
        assertThat(ladder(id).snapshots().getFirst().permits()).isEmpty();
        assertThat(csv(head + "5 jt;;;pasar;siapa tahu\n")).as("an unknown word is no dash").isInstanceOf(Faulty.class);
    }

    @Test void nobody_decides_on_the_own_challenge_and_what_is_upheld_becomes_the_newer_version() {
        var id = Village.business(registry, "Nurbaya", 5, "Songket");
        take.take(id, sold("2022-01-31", "3 miliar", ""), RINA);
        assertThat(judge.challenge(id, new SnapshotForm("2022-01-31", "", "300 juta", "", "", null, null, "Buku kas 2021"), List.of(), RINA)).isEqualTo(new Taken.Done());
        var challenge = UUID.fromString(ladder(id).challenges().getFirst().id());
        assertThat(judge.decide(id, challenge, ChallengeState.UPHELD, "Cocok", RINA)).isEqualTo(new Taken.NotAllowed());
        assertThat(judge.decide(id, challenge, ChallengeState.UPHELD, "Cocok dengan buku kas", SUTAN)).isEqualTo(new Taken.Done());
        assertThat(judge.decide(id, challenge, ChallengeState.REJECTED, "Terlambat", SUTAN)).isEqualTo(new Taken.NoSuchThing());
        assertThat(ladder(id).today()).extracting(SizeClass.Ruling::size).isEqualTo(SizeClass.MICRO);
        assertThat(ladder(id).snapshots().getFirst()).satisfies(stood -> assertThat(stood.workers()).as("what else was told stays").isEqualTo(3));
        assertThat(sql.sql("select count(*) from audit.entry where action like 'SIZE_CLASS_%' and subject_id = :id").param("id", id.toString()).query(Long.class).single()).isEqualTo(2);
    }

    @Test void only_the_file_of_a_business_that_outgrew_micro_goes_to_the_province_and_it_can_come_back() {
        var id = Village.business(registry, "Datuk", 6, "Kopi");
        take.take(id, sold("2022-01-31", "1 miliar", ""), RINA);
        assertThat(handOver.toProvince(id, "2022-02-01", "518/1", "Dinas Provinsi", RINA)).isEqualTo(new Taken.NoSuchThing());
        assertThat(file.take(id, RINA)).isEmpty();
        take.take(id, sold("2022-02-28", "3 miliar", ""), RINA);
        assertThat(handOver.toProvince(id, "2022-03-01", "518/1", "Dinas Provinsi", RINA)).isEqualTo(new Taken.Done());
        assertThat(handOver.toProvince(id, "2022-03-01", "518/1", "Dinas Provinsi", RINA)).isEqualTo(new Taken.Unchanged());
        assertThat(file.take(id, RINA).orElseThrow().owner().nik()).isEqualTo(Village.nik(6));
        assertThat(file.take(id, ELSEWHERE)).isEmpty();
        assertThat(sql.sql("select count(*) from audit.entry where action = 'FILE_FOR_PROVINCE_TAKEN' and subject_id = :id").param("id", id.toString()).query(Long.class).single()).isEqualTo(1);
        assertThat(handOver.takeBack(id, "Salah berkas", RINA)).isEqualTo(new Taken.Done());
        assertThat(ladder(id).handover()).isNull();
    }

    @Test void an_owner_answers_by_a_link_that_nobody_can_guess_and_that_is_named_as_the_source() {
        var id = Village.business(registry, "Ramlan", 7, "Keripik");
        assertThat(owners.ask(id, Channel.WHATSAPP, RINA)).isEqualTo(new Taken.Done());
        assertThat(owners.asked("tebakan")).isEmpty();
        assertThat(owners.answer("tebakan", sold("2022-01-31", "1 miliar", ""))).isEqualTo(new Taken.NoSuchThing());
        assertThat(ladder(id).question()).satisfies(question -> assertThat(question.answeredAt()).isNull());
        assertThat(sql.sql("select count(*) from outbox.message where cause like 'growth-question/%'").query(Long.class).single()).isPositive();
    }
}
