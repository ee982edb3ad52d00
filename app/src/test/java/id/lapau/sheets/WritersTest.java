package id.lapau.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import id.lapau.sheets.WorkbookReading.Readable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Stream<String> formulas() {
        var starts = List.of("=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20");
        var before = List.of("", " ", "\u00A0", "\u200B", "\uFEFF", "\t", "\r", "\n");
        return Stream.concat(Stream.of("+62-812-345", "-2-3", "+cmd|' /C calc'!A0", "\tSUM(A1)", "\rSUM(A1)", "\nSUM(A1)"), before.stream().flatMap(b -> starts.stream().map(start -> b + start + "SUM(A1)")));
    }

    /** Every export goes through these two writers; {@link #every_export_goes_through_these_writers()}. */
    @ParameterizedTest @MethodSource("formulas") void no_cell_starts_a_formula_in_either_format(String dangerous) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(written(Stream.of(row("1", dangerous, dangerous, dangerous)))))) {
            for (int column = 1; column < 4; column++) {
                var cell = book.getSheetAt(0).getRow(1).getCell(column);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).startsWith("'");
            }
        }
        var out = new ByteArrayOutputStream();
        CsvExport.write(out, true, List.of(dangerous), Stream.of(List.of(dangerous)));
        try (var csv = CsvReader.builder().detectBomHeader(true).ofCsvRecord(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(csv.stream().map(r -> r.getField(0)).toList()).hasSize(2).allMatch(cell -> cell.startsWith("'"));
        }
    }

    @Test void every_export_goes_through_these_writers() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var writers = files.filter(f -> f.toString().endsWith(".java") && writes(f)).map(f -> f.getFileName().toString());
            assertThat(writers).as("audit may not know sheets and keeps the rule itself; the demo writes what villages send")
                    .containsExactlyInAnyOrder("CsvExport.java", "WorkbookWriter.java", "AuditCsv.java", "XlsFile.java");
        }
    }

    private static boolean writes(Path source) {
        try {
            return Files.readString(source).matches("(?s).*import (de\\.siegmar\\.fastcsv\\.writer|org\\.dhatim\\.fastexcel\\.Work|org\\.apache\\.poi\\.\\S+Workbook;).*");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test void phones_and_dashes_stay_as_they_are() {
        assertThat(SafeText.of("+62 812 3456 7890")).isEqualTo("+62 812 3456 7890");
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
