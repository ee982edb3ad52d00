package id.lapau.grants.batch;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.RowRef;
import id.lapau.grants.programme.Citation;
import id.lapau.grants.screening.Assessment;
import id.lapau.grants.screening.Evidence;
import id.lapau.grants.screening.Finding;
import id.lapau.kernel.NikReading;
import id.lapau.sheets.WorkbookReader;
import id.lapau.sheets.WorkbookReading.Readable;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusedLinesTest {

    private final RefusedLines lines = new RefusedLines();

    @ParameterizedTest @EnumSource void a_nagari_reads_plain_words_and_what_to_do_next_and_the_code_stands_apart(ReasonCode code) {
        var row = written(lines.of("Koto Padang", applicant(), assessment(code)));
        assertThat(row.get(4)).doesNotContain("_").doesNotStartWith(code.name()).contains("[uji]");
        assertThat(row.get(5)).isNotBlank();
        assertThat(row.get(6)).isEqualTo(code.name());
    }

    @Test void each_of_several_reasons_has_its_next_step_under_the_same_number() {
        var row = written(lines.byOfficer("Koto Padang", applicant(), assessment(ReasonCode.KUR, ReasonCode.SKU_MISSING), "usaha sudah tutup"));
        assertThat(row.get(4).split("\n")).satisfiesExactly(a -> assertThat(a).startsWith("1. Ditolak petugas: usaha sudah tutup"),
                b -> assertThat(b).startsWith("2. Menerima KUR"), c -> assertThat(c).startsWith("3. NIB atau SKU tidak ada"));
        assertThat(row.get(5).split("\n")).satisfiesExactly(a -> assertThat(a).startsWith("1. "), b -> assertThat(b).contains("bank"), c -> assertThat(c).contains("SKU"));
        assertThat(row.get(6)).isEqualTo("KUR;SKU_MISSING");
    }

    @Test void a_row_that_stays_out_without_a_finding_still_says_why_and_what_next() {
        assertThat(written(lines.of("Koto Padang", applicant(), assessment())).subList(4, 6)).noneMatch(String::isBlank);
    }

    private static List<String> written(RefusedLine line) {
        var bytes = new ByteArrayOutputStream();
        ProposalWorkbooks.writeRefused(bytes, List.of(line));
        var sheet = ((Readable) new WorkbookReader().read("r.xlsx", bytes.toByteArray()).getFirst()).workbook().sheets().getFirst();
        return java.util.stream.IntStream.range(0, 7).mapToObj(c -> sheet.rows().get(1).cell(c).text()).toList();
    }

    private static Applicant applicant() {
        return new Applicant("1", new RowRef("a.csv", "", 1), false, NikReading.ofText(Office.nik(0)), null, Office.name(0), null,
                "", "", "", "", "", null, "", "", null, null, List.of());
    }

    private static Assessment assessment(ReasonCode... codes) {
        var findings = Arrays.stream(codes).map(code -> new Finding(code, Finding.Verdict.DOUBTFUL, new Evidence("evidence.nik-missing", List.of()),
                new Citation("uji", true))).toList();
        return new Assessment("1", findings, List.of(), null, null, null);
    }
}
