package id.lapau.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.kernel.NikReading;
import id.lapau.kernel.Rupiah;
import id.lapau.sheets.Sheet;
import id.lapau.sheets.SheetCell;
import id.lapau.sheets.SheetRow;
import id.lapau.sheets.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ApplicantReaderTest {

    private static final String NIK = "1310994107850001";

    @Test void a_plain_row_is_understood_whole() {
        var applicant = read(row("nik", NIK, "kk", "1310990101100002", "name", " SITI   AMINAH ", "birth_date", "Koto Baru, 01-07-1985",
                "address", "Jl. Lintas Sumatera", "line", "Kue kering", "phone", "0812-3456-7890", "yearly_sales", "Rp 24 jt", "nib", "1234567890123"));
        assertThat(applicant.nik()).isInstanceOfSatisfying(NikReading.Valid.class, v -> assertThat(v.nik().digits()).isEqualTo(NIK));
        assertThat(applicant.name()).isEqualTo("SITI AMINAH");
        assertThat(applicant.birthDate()).isEqualTo(LocalDate.of(1985, 7, 1));
        assertThat(applicant.yearlySales()).isEqualTo(Rupiah.million(24));
        assertThat(applicant.misreads()).isEmpty();
        assertThat(applicant.ref()).hasToString("Koto.xlsx!Data!7");
    }

    @Test void a_dash_or_a_dot_is_nothing_and_no_misread() {
        var applicant = read(row("nik", "-", "kk", "-", "name", ".", "birth_date", "…".replace("…", "--"), "phone", "0", "yearly_sales", "–", "net_assets", "?"));
        assertThat(applicant.nik()).isInstanceOf(NikReading.Missing.class);
        assertThat(applicant.name()).isEmpty();
        assertThat(applicant.misreads()).isEmpty();
        assertThat(applicant.phone()).isNull();
    }

    @Test void what_was_not_understood_is_named_and_masked() {
        var applicant = read(row("nik", NIK, "name", "Budi", "phone", "tidak ada", "birth_date", NIK, "yearly_sales", "lumayan", "kk", "13109901011000"));
        assertThat(applicant.misreads()).extracting(m -> m.column().key() + "=" + m.found())
                .containsExactly("kk=************00", "birth_date=1310********0001", "phone=tidak ada", "yearly_sales=lumayan");
    }

    @Test void a_family_number_that_a_spreadsheet_has_eaten_is_not_taken_for_known() {
        var cells = new LinkedHashMap<String, SheetCell>();
        cells.put("nik", SheetCell.number(new BigDecimal("1310994107850000")));
        cells.put("kk", SheetCell.number(new BigDecimal("1310990101100000")));
        cells.put("name", SheetCell.text("Budi"));
        var applicant = read(cells);
        assertThat(applicant.nik()).isInstanceOf(NikReading.Damaged.class);
        assertThat(applicant.kk()).isNull();
        assertThat(applicant.misread(ProposalColumn.KK)).isTrue();
    }

    @Test void monthly_sales_count_when_there_are_no_yearly_ones() {
        assertThat(read(row("name", "Budi", "yearly_sales", "", "monthly_sales", "2 jt")).yearlySales()).isEqualTo(Rupiah.million(24));
        assertThat(read(row("name", "Budi", "yearly_sales", "30 jt", "monthly_sales", "2 jt")).yearlySales()).isEqualTo(Rupiah.million(30));
    }

    @Test void an_address_is_put_together_only_where_the_workbook_has_no_column_for_it() {
        assertThat(read(row("name", "Budi", "jorong", "Pasar", "nagari", "Koto Baru")).address()).isEqualTo("Pasar Koto Baru");
        assertThat(read(row("name", "Budi", "address", "", "jorong", "Pasar", "nagari", "Koto Baru")).address()).isEmpty();
        assertThat(read(row("name", "Budi", "business_address", "Blok A")).address()).isEqualTo("Blok A");
    }

    @Property void whatever_stands_in_the_cells_a_row_becomes_one_applicant_and_survives_storing(@ForAll List<String> texts) {
        var cells = new LinkedHashMap<String, SheetCell>();
        int i = 0;
        for (var column : ProposalColumn.values()) cells.put(column.key(), i < texts.size() ? SheetCell.text(texts.get(i++)) : SheetCell.BLANK);
        var applicant = read(cells);
        assertThat(ApplicantJson.read(ApplicantJson.write(applicant))).isEqualTo(applicant);
    }

    @Test void every_reading_of_a_nik_survives_storing() {
        for (var nik : List.of(NIK, "'" + NIK, "1.31099E+15", "123", "abc", "1310994107850000", "9999999999999999", ""))
            assertThat(ApplicantJson.read(ApplicantJson.write(read(row("nik", nik, "name", "Budi")))).nik())
                    .isEqualTo(NikReading.ofText(nik));
    }

    private static Map<String, SheetCell> row(String... keysAndTexts) {
        var cells = new LinkedHashMap<String, SheetCell>();
        for (int i = 0; i < keysAndTexts.length; i += 2) cells.put(keysAndTexts[i], SheetCell.text(keysAndTexts[i + 1]));
        return cells;
    }

    private static Applicant read(Map<String, SheetCell> cells) {
        var columns = new LinkedHashMap<String, Integer>();
        cells.keySet().forEach(key -> columns.put(key, columns.size()));
        var row = new SheetRow(7, false, new ArrayList<>(cells.values()));
        var table = new Table(new Sheet("Koto.xlsx", "Data", false, List.of(row)), List.of(1), List.copyOf(cells.keySet()), columns, List.of(row), List.of());
        return ApplicantReader.read(table).getFirst();
    }
}
