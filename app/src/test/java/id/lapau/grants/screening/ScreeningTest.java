package id.lapau.grants.screening;

import static id.lapau.grants.ReasonCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.intake.Applicant;
import id.lapau.grants.programme.Programmes;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.reference.Listed;
import id.lapau.grants.reference.NamedList;
import id.lapau.grants.reference.ReferenceLists;
import id.lapau.kernel.Regions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 22);

    private final People people = new People();

    @Test
    void a_micro_trader_of_the_register_is_eligible() {
        assertThat(screen(people.rahma())).isEqualTo("eligible ");
    }

    @ParameterizedTest
    @CsvSource({"Hj. Rahma Yulianti S.Pd", "RAHMA  YULIANTI", "Yulianti Rahma", "Rahma Yuliyanti"})
    void titles_order_and_spelling_do_not_make_another_person(String written) {
        assertThat(screen(people.rahma().named(written))).isEqualTo("eligible ");
    }

    @Test
    void an_empty_nik_is_reviewed() {
        assertThat(screen(people.rahma().nik(""))).isEqualTo("review NIK_MISSING");
    }

    @Test
    void a_nik_that_excel_cut_to_fifteen_digits_is_repaired_from_the_register_only_when_the_name_agrees() {
        var cut = people.rahma().nik(new BigDecimal("1310995708850010"));
        assertThat(assess(cut)).satisfies(a -> {
            assertThat(a.codes()).containsExactly(NIK_DAMAGED);
            assertThat(a.suggestedNik()).hasFieldOrPropertyWithValue("digits", People.RAHMA);
            assertThat(a.eligibility()).isInstanceOf(Eligibility.Undetermined.class);
        });
        assertThat(assess(people.rahma().named("Zulkifli").nik(new BigDecimal("1310995708850010"))).suggestedNik()).isNull();
    }

    @Test
    void a_nik_in_scientific_notation_is_repaired_by_name() {
        assertThat(assess(people.rahma().nik("1,31099E+15")).suggestedNik()).hasFieldOrPropertyWithValue("digits", People.RAHMA);
    }

    @Test
    void two_swapped_digits_are_damage_with_a_suggestion() {
        var swapped = assess(people.rahma().nik("1310997508850012"));
        assertThat(swapped.codes()).contains(NIK_DAMAGED);
        assertThat(swapped.suggestedNik()).hasFieldOrPropertyWithValue("digits", People.RAHMA);
    }

    @Test
    void a_lost_digit_is_damage_with_a_suggestion() {
        var lost = assess(people.rahma().nik("131099570885012"));
        assertThat(lost.codes()).contains(NIK_ANOMALOUS, NIK_DAMAGED);
        assertThat(lost.eligibility().word()).isEqualTo("review");
        assertThat(lost.suggestedNik()).hasFieldOrPropertyWithValue("digits", People.RAHMA);
    }

    @ParameterizedTest
    @CsvSource({"0010995708850012", "1398995708850012", "1310993213850012", "7777777777777777"})
    void an_impossible_nik_that_nobody_could_have_meant_is_ineligible(String nik) {
        assertThat(screen(people.rahma().named("Zulkifli Chaniago").nik(nik))).isEqualTo("ineligible NIK_ANOMALOUS");
    }

    @Test
    void a_nik_the_register_does_not_know_is_reviewed() {
        assertThat(screen(people.rahma().named("Zulkifli Chaniago").nik("1310990101700044"))).isEqualTo("review NIK_NOT_IN_REGISTER");
    }

    @Test
    void a_nik_of_somebody_else_is_reviewed() {
        assertThat(screen(people.rahma().named("Zulkifli Chaniago"))).isEqualTo("review NIK_NAME_MISMATCH");
    }

    @Test
    void the_dead_and_those_who_moved_abroad_are_ineligible() {
        assertThat(screen(people.applicant("1310991203500003", "Buyung Malin"))).isEqualTo("ineligible DECEASED");
        assertThat(screen(people.applicant("1310996203800004", "Upik Mariani"))).isEqualTo("ineligible MOVED_ABROAD");
    }

    @Test
    void whoever_is_on_a_list_by_number_and_name_is_ineligible() {
        assertThat(screen(people.applicant("1310991006790005", "Agus Salim"))).isEqualTo("ineligible STATE_EMPLOYEE");
        assertThat(screen(people.applicant("1310991006790006", "Hendra Gunawan"))).isEqualTo("ineligible KUR");
        assertThat(screen(people.applicant("1310991006790007", "Ratna Dewi Sartika"))).isEqualTo("ineligible BANK_CREDIT");
        assertThat(screen(people.applicant("1310991006790008", "Mulyadi Saputra"))).isEqualTo("ineligible ALREADY_RECEIVED");
    }

    @Test
    void a_list_that_has_the_number_under_another_name_is_a_question_not_a_proof() {
        assertThat(screen(people.applicant("1310991006790009", "Syafril Koto"))).isEqualTo("review STATE_EMPLOYEE");
    }

    @Test
    void a_namesake_on_a_list_harms_nobody() {
        assertThat(screen(people.applicant("1310991006790010", "Agus Salim"))).isEqualTo("eligible ");
    }

    @Test
    void bank_credit_other_than_kur_excludes_in_2020_but_not_in_2021() {
        var debtor = people.applicant("1310991006790007", "Ratna Dewi Sartika").kk("1310990101100001").sku("503/12");
        var assessment = new Screening(Programmes.bundled("bpum-2021").orElseThrow(), people.lists(), Regions.bundled(), LocalDate.of(2021, 5, 1))
                .screen(List.of(debtor.build()));
        assertThat(assessment.getFirst().codes()).isEmpty();
    }

    @Test
    void sales_above_the_limit_of_the_day_are_ineligible_and_at_the_limit_are_not() {
        assertThat(screen(people.rahma().sales(300_000_001))).isEqualTo("ineligible NOT_MICRO");
        assertThat(screen(people.rahma().sales(300_000_000))).isEqualTo("eligible ");
    }

    @Test
    void assets_alone_above_the_limit_are_a_question() {
        assertThat(screen(people.rahma().assets(50_000_001))).isEqualTo("review NOT_MICRO");
    }

    @Test
    void a_child_is_ineligible_by_the_register_until_the_seventeenth_birthday() {
        assertThat(screen(people.applicant("1310992310030011", "Fajar Ramadhan"))).isEqualTo("ineligible UNDER_AGE");
        assertThat(screen(people.applicant("1310992210030012", "Fikri Ramadhan"))).isEqualTo("eligible ");
    }

    @Test
    void a_missing_field_is_named() {
        assertThat(screen(people.rahma().phone(""))).isEqualTo("review FIELD_MISSING");
        assertThat(screen(people.rahma().line(""))).isEqualTo("review FIELD_MISSING");
        assertThat(screen(people.rahma().named(""))).contains("FIELD_MISSING").startsWith("review");
    }

    @Test
    void a_business_in_another_nagari_needs_a_certificate() {
        var elsewhere = people.rahma().address("Jorong Pasar, Nagari Sitiung").businessAddress("Nagari Koto Padang");
        assertThat(screen(elsewhere)).isEqualTo("review SKU_MISSING");
        assertThat(screen(elsewhere.sku("503/114/2020"))).isEqualTo("eligible ");
        assertThat(screen(people.rahma().address("Jorong Pasar, Nagari Sitiung").businessAddress("Jrg. Ps. Sitiung"))).isEqualTo("eligible ");
    }

    @Test
    void the_later_of_two_rows_of_one_person_is_the_duplicate_and_points_to_the_first() {
        var rows = screened(people.rahma(), people.rahma().named("Hj. Rahma Yulianti"), people.rahma());
        assertThat(rows.get(0).codes()).isEmpty();
        assertThat(rows.get(1).codes()).containsExactly(DUPLICATE_IN_BATCH);
        assertThat(rows.get(2).sameAs()).isEqualTo(rows.get(0).applicant());
    }

    @Test
    void a_duplicate_with_a_damaged_nik_is_found() {
        var rows = screened(people.rahma(), people.rahma().nik(new BigDecimal("1310995708850010")));
        assertThat(rows.get(1).codes()).containsExactly(NIK_DAMAGED, DUPLICATE_IN_BATCH);
    }

    @Test
    void a_duplicate_without_a_nik_is_found_by_name_and_telephone() {
        var rows = screened(people.rahma().phone("081234567890"), people.rahma().nik("").phone("+62 812-3456-7890"));
        assertThat(rows.get(1).codes()).containsExactly(NIK_MISSING, DUPLICATE_IN_BATCH);
    }

    @Test
    void twins_and_namesakes_of_the_register_are_two_persons() {
        assertThat(screened(people.applicant("1310992210030012", "Fikri Ramadhan").phone("081234567890"),
                people.applicant("1310991006790010", "Agus Salim").phone("081234567890"))).allMatch(a -> a.codes().isEmpty());
    }

    @Test
    void a_missing_list_leaves_everybody_undetermined_and_nobody_passes_in_silence() {
        var without = new ReferenceLists(people.lists().population(), java.util.Map.of(ListKind.CREDIT, new NamedList(List.<Listed>of()),
                ListKind.RECIPIENTS, new NamedList(List.<Listed>of())));
        var assessment = new Screening(Programmes.bundled("bpum-2020").orElseThrow(), without, Regions.bundled(), DAY).screen(List.of(people.rahma().build()));
        assertThat(assessment.getFirst().codes()).containsExactly(REFERENCE_MISSING);
        assertThat(assessment.getFirst().eligibility().word()).isEqualTo("review");
    }

    @Test
    void every_finding_can_be_said_in_both_languages() {
        var all = screened(people.rahma().nik(""), people.rahma().named("X").nik("1310993213850012"), people.rahma().sales(400_000_000), people.rahma());
        for (var language : List.of("id", "en")) {
            var words = new EvidenceWords(java.util.Locale.of(language));
            assertThat(all).allSatisfy(a -> a.findings().forEach(f -> assertThat(words.of(f.evidence())).isNotBlank().doesNotContain("{")));
        }
    }

    private Assessment assess(People.Row row) {
        return screened(row).getFirst();
    }

    private String screen(People.Row row) {
        var a = assess(row);
        return a.eligibility().word() + " " + String.join(";", a.codes().stream().map(Enum::name).toList());
    }

    private List<Assessment> screened(People.Row... rows) {
        List<Applicant> batch = Arrays.stream(rows).map(People.Row::build).toList();
        return new Screening(Programmes.bundled("bpum-2020").orElseThrow(), people.lists(), Regions.bundled(), DAY).screen(batch);
    }
}
