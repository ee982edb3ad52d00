package id.lapau.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.sheets.WorkbookReading.Readable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import java.util.stream.Stream;

class WorkbookReaderTest {

    private final WorkbookReader reader = new WorkbookReader();

    @TestFactory Stream<DynamicTest> every_format_of_one_list_reads_the_same() {
        return Zoo.all(Zoo.VILLAGE).entrySet().stream().map(file -> DynamicTest.dynamicTest(file.getKey(),
                () -> assertThat(texts(only(file.getKey(), file.getValue()))).isEqualTo(texts(Zoo.VILLAGE))));
    }

    @Test void a_number_keeps_every_digit_that_the_file_holds() {
        var sheet = only("a.xlsx", RawXlsx.sheet("""
                <row r="3"><c r="A3"><v>1310010101900000</v></c><c r="B3"><v>1.31001010190001E15</v></c><c r="C3"><v>1310010101900001</v></c>
                <c r="D3"><v>0.1</v></c><c r="E3"><v>1500000.0</v></c><c r="F3"><v>1E999999999</v></c><c r="G3"><f>A3*2</f><v>42</v></c></row>""", ""));
        assertThat(sheet.rows().getFirst().number()).isEqualTo(3);
        assertThat(sheet.rows().getFirst().cells()).extracting(SheetCell::text)
                .containsExactly("1310010101900000", "1310010101900010", "1310010101900001", "0.1", "1500000", "1E999999999", "42");
        assertThat(sheet.rows().getFirst().cell(0).number()).isEqualByComparingTo(new BigDecimal("1310010101900000"));
    }

    @Test void both_excel_formats_keep_numbers_dates_formulas_hidden_rows_hidden_sheets_and_merges() {
        for (var workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            var reading = reader.read("both", everything(workbook)).getFirst();
            var sheets = ((Readable) reading).workbook().sheets();
            assertThat(sheets).extracting(Sheet::name).containsExactly("Tampak", "Tersembunyi");
            assertThat(sheets).extracting(Sheet::hidden).containsExactly(false, true);
            var first = sheets.getFirst();
            assertThat(first.rows().get(0).cells()).extracting(SheetCell::text)
                    .containsExactly("1310010101900000", "1985-08-17", "3", "ab", "TRUE", "#DIV/0!", "0.25");
            assertThat(first.rows().get(0).cell(1).date()).isEqualTo(LocalDate.of(1985, 8, 17));
            assertThat(first.rows()).extracting(SheetRow::number).containsExactly(1, 3);
            assertThat(first.rows()).extracting(SheetRow::hidden).containsExactly(false, true);
            assertThat(first.merges()).containsExactly(new Sheet.Merge(3, 4, 0, 2));
        }
    }

    private static byte[] everything(Workbook workbook) {
        var sheet = workbook.createSheet("Tampak");
        var row = sheet.createRow(0);
        row.createCell(0).setCellValue(1310010101900000d);
        var date = row.createCell(1);
        date.setCellValue(LocalDate.of(1985, 8, 17));
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        date.setCellStyle(style);
        row.createCell(2).setCellFormula("1+2");
        row.createCell(3).setCellFormula("\"a\"&\"b\"");
        row.createCell(4).setCellValue(true);
        row.createCell(5).setCellFormula("1/0");
        row.createCell(6).setCellValue(0.25);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        var hidden = sheet.createRow(2);
        hidden.createCell(0).setCellValue("tersembunyi");
        hidden.setZeroHeight(true);
        sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(2, 3, 0, 2));
        workbook.createSheet("Tersembunyi").createRow(0).createCell(0).setCellValue("x");
        workbook.setSheetHidden(1, true);
        return Zoo.bytes(workbook);
    }

    @Test void a_zip_gives_one_reading_for_each_file_and_names_the_bad_ones() {
        var readings = reader.read("semua.zip", Zoo.zip(Map.of("a.csv", "nik,nama\n1,b\n".getBytes(StandardCharsets.UTF_8),
                "../b.pdf", "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8), "__MACOSX/._a.csv", new byte[] {0, 1})));
        assertThat(readings).extracting(WorkbookReading::file).containsExactlyInAnyOrder("semua.zip/a.csv", "semua.zip/b.pdf");
        assertThat(readings.stream().filter(r -> r instanceof Readable)).hasSize(1);
    }

    @Test void csv_records_count_blank_ones_and_a_quote_that_is_never_closed_swallows_nothing() {
        var rows = only("a.csv", "no;nama\n\n1;\"Siti\nAminah\"\n2;\"Budi\n3;Cici\n".getBytes(StandardCharsets.UTF_8)).rows();
        assertThat(rows.getLast().cells()).extracting(SheetCell::text).containsExactly("3", "Cici");
        var good = only("a.csv", "no;nama\n\n1;\"Siti\nAminah\"\n2;Budi\n".getBytes(StandardCharsets.UTF_8)).rows();
        assertThat(good).extracting(SheetRow::number).containsExactly(1, 3, 4);
        assertThat(good.get(1).cell(1).text()).isEqualTo("Siti\nAminah");
    }

    @Test void csv_tricks_of_spreadsheets_are_understood() {
        var rows = only("a.csv", "sep=;\nnik;nama, gelar\n=\"1310991708850001\";\"Ros, S.Pd\"\n".getBytes(StandardCharsets.UTF_8)).rows();
        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 3);
        assertThat(rows.getLast().cells()).extracting(SheetCell::text).containsExactly("1310991708850001", "Ros, S.Pd");
    }

    private Sheet only(String name, byte[] content) {
        var readings = reader.read(name, content);
        assertThat(readings).singleElement().isInstanceOf(Readable.class);
        return ((Readable) readings.getFirst()).workbook().sheets().getFirst();
    }

    static List<String> texts(Sheet sheet) {
        var lines = new ArrayList<String>();
        for (var row : sheet.rows()) lines.add(row.number() + ":" + String.join("|", row.cells().stream().map(SheetCell::text).toList()));
        return lines;
    }

    static List<String> texts(List<List<String>> grid) {
        var lines = new ArrayList<String>();
        for (int r = 0; r < grid.size(); r++)
            if (!grid.get(r).isEmpty()) lines.add((r + 1) + ":" + String.join("|", grid.get(r)));
        return lines;
    }
}
