package id.lapau.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.sheets.SheetCell;
import id.lapau.sheets.WorkbookReading.Readable;
import id.lapau.sheets.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test void every_heading_of_the_template_is_understood_and_no_digit_is_lost() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new WorkbookWriter(bytes)) {
            workbook.sheet("Usulan", TemplateController.columns(), Stream.of(row()));
        }
        var workbooks = new Workbooks();
        var sheet = ((Readable) workbooks.read("templat.xlsx", bytes.toByteArray()).getFirst()).workbook().sheets().getFirst();
        var found = workbooks.found(sheet, Map.of());

        assertThat(found.mapping().columns().keySet()).containsExactlyInAnyOrderElementsOf(Arrays.stream(ProposalColumn.values()).map(ProposalColumn::key).toList());
        var nik = workbooks.table(sheet, found.headerRows(), found.mapping()).rows().getFirst().cell(0);
        assertThat(nik.kind()).isEqualTo(SheetCell.Kind.TEXT);
        assertThat(nik.text()).isEqualTo(Villages.nik(5));
    }

    private static List<String> row() {
        return List.of(Villages.nik(5), Villages.nik(6), "Siti Aminah", "01-07-1985", "Jorong Pasar", "Pasar Lama", "Koto Padang", "Pasar", "Kue Uni",
                "Kue kering", "081234567890", "1234567890123", "12/SKU/2020", "24.000.000", "2.000.000", "5.000.000");
    }
}
