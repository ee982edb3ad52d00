package id.lapau.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.sheets.WorkbookReading.Readable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WritersTest {

    private static final List<OutColumn> COLUMNS = List.of(OutColumn.text("NIK", 20), OutColumn.text("Nama", 30),
            new OutColumn("Omzet", 15, OutColumn.Kind.AMOUNT), new OutColumn("Tanggal", 12, OutColumn.Kind.DATE));

    @Test void a_nik_is_text_and_amounts_and_days_are_numbers() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(written(Stream.of(row("1310991708850001", "Siti", 1_500_000L, LocalDate.of(2020, 10, 22))))))) {
            var sheet = book.getSheetAt(0);
            var nik = sheet.getRow(1).getCell(0);
            assertThat(nik.getCellType()).isEqualTo(CellType.STRING);
            assertThat(nik.getStringCellValue()).isEqualTo("1310991708850001");
            assertThat(nik.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(1_500_000);
            assertThat(sheet.getRow(1).getCell(3).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2020, 10, 22));
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFontIndex()).isNotZero();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:D2");
        }
    }

    @Test void no_cell_starts_a_formula_in_either_format() throws IOException {
        var dangerous = List.of("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\t=1", "\r=1", " =1", "\uFF1D1");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(written(dangerous.stream().map(d -> row("1", d, null, null)))))) {
            for (int i = 1; i <= dangerous.size(); i++) {
                var cell = book.getSheetAt(0).getRow(i).getCell(1);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).startsWith("'");
            }
        }
        var out = new ByteArrayOutputStream();
        CsvExport.write(out, true, List.of("a"), dangerous.stream().map(List::of));
        var sheet = ((Readable) new WorkbookReader().read("a.csv", out.toByteArray()).getFirst()).workbook().sheets().getFirst();
        assertThat(sheet.rows()).hasSize(dangerous.size() + 1);
        assertThat(sheet.rows().subList(1, sheet.rows().size())).allSatisfy(r -> assertThat(r.cell(0).text()).startsWith("'"));
    }

    @Test void phones_and_dashes_stay_as_they_are() {
        assertThat(SafeText.of("+62 812-3456-7890")).isEqualTo("+62 812-3456-7890");
        assertThat(SafeText.of("-")).isEqualTo("-");
        assertThat(SafeText.of("Siti")).isEqualTo("Siti");
    }

    @Test void many_sheets_with_awkward_names_are_read_back_by_our_own_reader() {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(out)) {
            writer.sheet("Koto/Baru: [1]", COLUMNS, Stream.of(row("1310991708850001", "A & B <c> \"d\"\u0001", 5, null)))
                    .sheet("koto baru   1", COLUMNS, Stream.empty())
                    .sheet("x".repeat(60), COLUMNS, IntStream.range(0, 5_000).mapToObj(i -> row("13109917088" + (10_000 + i), "N" + i, i, LocalDate.of(2020, 1, 1))))
                    .sheet("X".repeat(60), COLUMNS, Stream.empty());
        }
        var sheets = ((Readable) new WorkbookReader().read("a.xlsx", out.toByteArray()).getFirst()).workbook().sheets();
        assertThat(sheets).extracting(Sheet::name).containsExactly("Koto Baru   1", "koto baru   1 (2)", "x".repeat(31), "X".repeat(27) + " (2)");
        assertThat(sheets.get(0).rows().get(1).cells()).extracting(SheetCell::text).containsExactly("1310991708850001", "A & B <c> \"d\"", "5");
        assertThat(sheets.get(2).rows()).hasSize(5_001);
        assertThat(sheets.get(2).rows().getLast().cells()).extracting(SheetCell::text).containsExactly("1310991708814999", "N4999", "4999", "2020-01-01");
    }

    @Test void csv_starts_with_a_byte_order_mark_only_on_request() {
        var out = new ByteArrayOutputStream();
        CsvExport.write(out, false, List.of("nik", "nama"), Stream.of(row("1", "Ros, \"Cik\"")));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("nik,nama\r\n1,\"Ros, \"\"Cik\"\"\"\r\n");
    }

    private static byte[] written(Stream<List<Object>> rows) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(out)) {
            writer.sheet("Usulan", COLUMNS, rows);
        }
        return out.toByteArray();
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }
}
