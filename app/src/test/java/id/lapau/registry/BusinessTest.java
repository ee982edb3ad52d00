package id.lapau.registry;

import static id.lapau.registry.Sightings.nik;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.identity.Officer;
import id.lapau.identity.Role;
import id.lapau.kernel.Actor;
import id.lapau.kernel.RegionCode;
import id.lapau.registry.BusinessEdit.Rejected;
import id.lapau.registry.BusinessEdit.Saved;
import id.lapau.testing.LapauTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LapauTest
class BusinessTest {

    private static final Officer RINA = officer(Role.VERIFIER, null);
    private static final Officer AUDITOR = officer(Role.AUDITOR, null);
    private static final byte[] PDF = "%PDF-1.7 izin".getBytes(StandardCharsets.US_ASCII);

    @Autowired Registry registry;
    @Autowired Persons persons;
    @Autowired Businesses businesses;
    @Autowired BusinessViews views;
    @Autowired BusinessList list;
    @Autowired EditBusiness edit;
    @Autowired KeepDocument keep;
    @Autowired Documents documents;
    @Autowired VoidDocument voiding;
    @Autowired NoteObstacle obstacles;
    @Autowired RecordConsent consenting;
    @Autowired Consents consents;
    @Autowired KbliBook kbli;
    @Autowired JdbcClient sql;

    private static Officer officer(Role role, @Nullable String nagari) {
        return new Officer(UUID.randomUUID(), "Rina", role, nagari == null ? null : new RegionCode(nagari));
    }

    private Recognition seen(String name, int number) {
        return registry.recogniseAll(List.of(Sightings.of(name, nik(number)).row(number).seen()), Actor.SYSTEM).getFirst();
    }

    private UUID business(String name, int number) {
        return seen(name, number).business().value();
    }

    private BusinessForm form(UUID id) {
        return BusinessForm.of(businesses.find(id, RINA).orElseThrow());
    }

    private static BusinessForm changed(BusinessForm f, String line, String kbli, String sales, String asOf, String reason) {
        return new BusinessForm(f.name(), line, f.kbliEdition(), kbli, f.address(), f.nagari(), "2015-04-01", asOf, sales, "", reason, f.version());
    }

    private long audited(String action, UUID subject) {
        return sql.sql("select count(*) from audit.entry where action = :action and subject_id = :id").param("action", action).param("id", subject.toString())
                .query(Long.class).single();
    }

    @Test void a_change_keeps_the_old_value_with_officer_and_reason_and_where_the_business_came_from() {
        var id = business("Ramlah", 501);
        assertThat(edit.edit(id, changed(form(id), "Konveksi masker", "14111 Industri Pakaian Jadi", "400 juta", "2021-06-30", "Kunjungan"), RINA)).isInstanceOf(Saved.class);

        var view = views.find(id, RINA).orElseThrow();
        assertThat(view.kbli()).isEqualTo(new Kbli("2020", "14111", "Industri Pakaian Jadi (Konveksi) dari Tekstil"));
        assertThat(view.origin()).isEqualTo(Source.row("Sitiung.xlsx", "Sheet1", 501));
        assertThat(view.history()).hasSize(1).first().satisfies(event -> {
            assertThat(event.reason()).isEqualTo("Kunjungan");
            assertThat(event.facts()).contains(new HistoryEvent.Fact("line", "Warung", "Konveksi masker"), new HistoryEvent.Fact("kbli", "", "2020 14111"));
        });
        assertThat(audited("BUSINESS_CORRECTED", id)).isEqualTo(1);
    }

    @Test void new_figures_stand_beside_the_old_ones_and_the_newest_day_gives_the_size() {
        var id = business("Marlina", 502);
        edit.edit(id, changed(form(id), "Warung", "", "2,5 miliar", "2021-06-30", "Laporan"), RINA);
        var view = views.find(id, RINA).orElseThrow();

        assertThat(view.snapshots()).extracting(BusinessView.Snapshot::asOf).containsExactly(LocalDate.of(2021, 6, 30), LocalDate.of(2020, 10, 22));
        assertThat(view.business().size()).isEqualTo("SMALL");
        assertThat(view.snapshots().getFirst().law()).contains("PP 7/2021");
    }

    @Test void of_two_officers_who_edit_the_same_business_the_second_is_told() {
        var id = business("Yulinar", 503);
        var opened = form(id);
        assertThat(edit.edit(id, changed(opened, "Warung kopi", "", "", "", "x"), RINA)).isInstanceOf(Saved.class);
        assertThat(edit.edit(id, changed(opened, "Warung nasi", "", "", "", "x"), RINA)).isInstanceOf(BusinessEdit.Overtaken.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''     | ''    | ''       | ''         | x | line
            Warung | 1411  | ''       | ''         | x | kbliCode
            Warung | ''    | banyak   | 2021-01-01 | x | sales
            Warung | ''    | 10 juta  | ''         | x | asOf
            Warung | ''    | 10 juta  | 2999-01-01 | x | asOf
            Warung | ''    | ''       | ''         | '' | reason
            """)
    void a_faulty_form_says_at_which_field(String line, String code, String sales, String asOf, String reason, String field) {
        var id = business("Rosni", 504);
        assertThat(edit.edit(id, changed(form(id), line, code, sales, asOf, reason), RINA))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.problems()).containsOnlyKeys(field));
    }

    @Test void only_who_may_edit_the_registry_changes_a_business_and_a_nagari_officer_does_not_see_another_nagari() {
        var id = business("Asmawati", 505);
        assertThat(edit.edit(id, changed(form(id), "X", "", "", "", "x"), AUDITOR)).isInstanceOf(BusinessEdit.NotAllowed.class);
        assertThat(keep.add(id, nib("1234567890123"), null, AUDITOR)).isInstanceOf(BusinessEdit.NotAllowed.class);
        assertThat(obstacles.note(id, ObstacleKind.CAPITAL, "x", AUDITOR)).isFalse();
        assertThat(obstacles.note(id, ObstacleKind.CAPITAL, "x", officer(Role.NAGARI_OFFICER, Sightings.SIGUNTUR))).isFalse();
        assertThat(obstacles.note(id, ObstacleKind.CAPITAL, "x", officer(Role.NAGARI_OFFICER, Sightings.SITIUNG))).isTrue();
        assertThat(businesses.find(id, officer(Role.NAGARI_OFFICER, Sightings.SIGUNTUR))).isEmpty();
        assertThat(businesses.find(id, officer(Role.NAGARI_OFFICER, Sightings.SITIUNG))).isPresent();
    }

    private static DocumentForm nib(String number) {
        return new DocumentForm(DocumentKind.NIB, number, "OSS", LocalDate.of(2020, 5, 4), null, "Map 12");
    }

    @Test void a_paper_is_kept_with_its_scan_sealed_and_each_look_at_it_is_noted() {
        var id = business("Nurhayati", 506);
        var scan = DocumentFile.read("../izin.pdf", PDF).orElseThrow();
        assertThat(keep.add(id, nib("9120 3045 60789"), scan, RINA)).isInstanceOf(Saved.class);

        var view = views.find(id, RINA).orElseThrow();
        assertThat(view.facts().nib()).isEqualTo("9120304560789");
        var document = UUID.fromString(view.papers().getFirst().id());
        assertThat(sql.sql("select content_sealed from registry.document where id = :id").param("id", document).query(byte[].class).single()).isNotEqualTo(PDF);
        assertThat(keep.open(id, document, officer(Role.NAGARI_OFFICER, Sightings.SITIUNG))).isEmpty();
        assertThat(keep.open(business("Lain", 507), document, RINA)).isEmpty();
        var opened = keep.open(id, document, AUDITOR).orElseThrow();
        assertThat(opened.content()).isEqualTo(PDF);
        assertThat(opened.name()).isEqualTo("izin.pdf");
        assertThat(audited("DOCUMENT_OPENED", id)).isEqualTo(1);
    }

    @Test void a_paper_is_voided_with_a_reason_stays_in_sight_and_can_be_restored() {
        var id = business("Zulbaidah", 517);
        keep.add(id, nib("9120304560790"), null, RINA);
        var document = UUID.fromString(views.find(id, RINA).orElseThrow().papers().getFirst().id());
        assertThat(voiding.declare(id, document, " ", RINA)).isInstanceOf(Rejected.class);
        assertThat(voiding.declare(id, document, "milik 1310 9910 0679 0005", RINA)).isInstanceOf(Rejected.class);
        assertThat(voiding.declare(id, document, "milik usaha lain", AUDITOR)).isInstanceOf(BusinessEdit.NotAllowed.class);
        assertThat(voiding.declare(business("Lain", 518), document, "milik usaha lain", RINA)).isInstanceOf(BusinessEdit.Unchanged.class);
        assertThat(voiding.declare(id, document, "milik usaha lain", RINA)).isInstanceOf(Saved.class);
        assertThat(views.find(id, RINA).orElseThrow().papers().getFirst().voided()).extracting(BusinessView.Voided::reason).isEqualTo("milik usaha lain");
        assertThat(voiding.declare(id, document, "sekali lagi", RINA)).isInstanceOf(BusinessEdit.Unchanged.class);
        assertThat(voiding.restore(id, document, RINA)).isInstanceOf(Saved.class);
        assertThat(views.find(id, RINA).orElseThrow().papers().getFirst().voided()).isNull();
        assertThat(audited("DOCUMENT_VOIDED", id) + audited("DOCUMENT_RESTORED", id)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"NIB, 123, number", "SKU, 1310991003800001, number", "SKU, '', number"})
    void a_number_that_cannot_be_right_is_refused(DocumentKind kind, String number, String field) {
        var id = business("Rosmaini", 508);
        var outcome = keep.add(id, new DocumentForm(kind, number, "", null, null, ""), null, RINA);
        assertThat(outcome).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.problems()).containsOnlyKeys(field));
    }

    @Test void a_file_is_what_its_bytes_say_and_small() {
        assertThat(DocumentFile.read("izin.pdf", "<html>".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(DocumentFile.read("izin.pdf", new byte[DocumentFile.LARGEST + 1])).isEmpty();
        assertThat(DocumentFile.read("izin.exe", PDF)).map(DocumentFile::type).contains("application/pdf");
    }

    @Test void consent_stands_until_it_is_withdrawn_and_both_are_noted() {
        var person = seen("Zulbaidah", 509).person().value();
        assertThat(consenting.given(person, ConsentPurpose.MARKET, LocalDate.of(2020, 11, 1), "Tanda tangan", RINA)).isTrue();
        assertThat(consenting.given(person, ConsentPurpose.MARKET, null, "Tanda tangan", RINA)).isFalse();
        assertThat(consenting.given(person, ConsentPurpose.MARKET, LocalDate.of(2020, 11, 1), "x", AUDITOR)).isFalse();
        var consent = UUID.fromString(consents.of(person).getFirst().id());

        assertThat(consenting.withdrawn(seen("Lain", 510).person().value(), consent, RINA)).isFalse();
        assertThat(consenting.withdrawn(person, consent, RINA)).isTrue();
        assertThat(consenting.withdrawn(person, consent, RINA)).isFalse();
        assertThat(consents.of(person).getFirst().withdrawnBy()).isEqualTo("Rina");
        assertThat(audited("CONSENT_GIVEN", person) + audited("CONSENT_WITHDRAWN", person)).isEqualTo(2);
    }

    @Test void an_obstacle_is_solved_once_and_only_on_its_own_business() {
        var id = business("Jusmaniar", 511);
        obstacles.note(id, ObstacleKind.CAPITAL, "Kurang modal", RINA);
        var obstacle = UUID.fromString(views.find(id, RINA).orElseThrow().obstacles().getFirst().id());
        assertThat(obstacles.solved(business("Lain lagi", 512), obstacle, RINA)).isFalse();
        assertThat(obstacles.solved(id, obstacle, RINA)).isTrue();
        assertThat(obstacles.solved(id, obstacle, RINA)).isFalse();
    }

    @Test void businesses_are_found_by_owner_however_spelled_and_by_class_and_signs_mean_themselves() {
        var id = business("Muhammad Syahrial", 513);
        edit.edit(id, changed(form(id), "Bengkel 100%", "45407", "", "", "x"), RINA);
        for (var search : List.of(new BusinessSearch("Moh. Sjahrial", "", "", "", ""), new BusinessSearch("", "", "sepeda motor", "", ""),
                new BusinessSearch("100%", "", "", "", ""), new BusinessSearch("", "", "45407", "", "baru")))
            assertThat(list.search(search, RINA, 0, 100).lines()).as("%s", search).extracting(BusinessLine::id).contains(id.toString());
        assertThat(list.search(new BusinessSearch("%%", "", "", "", ""), RINA, 0, 100).total()).isZero();
    }

    @Test void a_class_is_found_by_words_of_its_title_in_any_order() {
        assertThat(kbli.search("pakaian industri")).extracting(Kbli::code).contains("14111").doesNotContain("56102");
        assertThat(kbli.search("561")).extracting(Kbli::code).contains("56101", "56102");
    }
}
