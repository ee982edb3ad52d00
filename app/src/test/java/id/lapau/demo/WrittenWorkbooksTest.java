package id.lapau.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenWorkbooksTest {

    private static final GeneratedRegency REGENCY = RegencyGenerator.generate(new Settings(5, 20_000, 2_500, Map.of()));

    @TempDir static Path directory;

    @BeforeAll static void write() throws IOException {
        REGENCY.write(directory);
    }

    @Test void the_truth_points_to_the_row_where_the_name_stands() throws IOException {
        var read = new HashMap<String, List<List<String>>>();
        for (var file : REGENCY.files()) read(file, read);
        for (var truth : REGENCY.truth()) {
            var row = read.get(truth.file() + "!" + truth.sheet()).get(truth.row() - 1);
            if (truth.writtenName().isEmpty()) assertThat(row).as(truth.toString()).isNotEmpty();
            else assertThat(row).as(truth.toString()).contains(truth.writtenName());
        }
    }

    @Test void every_format_and_encoding_comes() throws IOException {
        assertThat(REGENCY.files()).anyMatch(f -> f.endsWith(".xlsx")).anyMatch(f -> f.endsWith(".xls")).anyMatch(f -> f.endsWith(".csv"));
        int windows = 0;
        int marked = 0;
        int semicolons = 0;
        for (var file : REGENCY.files()) {
            if (!file.endsWith(".csv")) continue;
            var bytes = Files.readAllBytes(path(file));
            if (!utf8(bytes)) windows++;
            if ((bytes[0] & 0xFF) == 0xEF) marked++;
            if (separator(text(bytes)) == ';') semicolons++;
        }
        assertThat(windows).isPositive();
        assertThat(marked).isPositive();
        assertThat(semicolons).isBetween(1, 12);
    }

    @Test void workbooks_hide_rows_merge_cells_and_recapitulate() throws IOException {
        int hidden = 0;
        int merged = 0;
        int recaps = 0;
        int many = 0;
        for (var file : REGENCY.files()) {
            if (file.endsWith(".csv")) continue;
            try (var workbook = WorkbookFactory.create(path(file).toFile(), null, true)) {
                hidden += hiddenRows(workbook);
                merged += workbook.getSheetAt(workbook.getNumberOfSheets() - 1).getNumMergedRegions();
                if (workbook.getSheet("Rekap") != null) recaps++;
                if (workbook.getNumberOfSheets() > 3) many++;
            }
        }
        assertThat(List.of(hidden, merged, recaps, many)).allMatch(n -> n > 0);
    }

    @Test void spreadsheets_ate_the_last_digit_of_some_niks() throws IOException {
        int eaten = 0;
        for (var file : REGENCY.files()) {
            if (file.endsWith(".csv")) continue;
            try (var workbook = WorkbookFactory.create(path(file).toFile(), null, true)) {
                for (var sheet : workbook) for (var row : sheet) for (var cell : row) if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() > 1.3e15) eaten++;
            }
        }
        assertThat(eaten).isGreaterThan(10);
    }

    private static int hiddenRows(Workbook workbook) {
        int hidden = 0;
        for (var sheet : workbook) for (var row : sheet) if (row.getZeroHeight()) hidden++;
        return hidden;
    }

    private static void read(String file, Map<String, List<List<String>>> into) throws IOException {
        if (file.endsWith(".csv")) {
            into.put(file + "!", csv(file));
            return;
        }
        try (var workbook = WorkbookFactory.create(path(file).toFile(), null, true)) {
            for (var sheet : workbook) {
                var rows = new ArrayList<List<String>>();
                for (int r = 0; r <= sheet.getLastRowNum(); r++) rows.add(texts(sheet.getRow(r)));
                into.put(file + "!" + sheet.getSheetName(), rows);
            }
        }
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        if (row != null) for (Cell cell : row) if (cell.getCellType() == CellType.STRING) texts.add(cell.getStringCellValue());
        return texts;
    }

    private static List<List<String>> csv(String file) throws IOException {
        var text = text(Files.readAllBytes(path(file)));
        var rows = new ArrayList<List<String>>();
        try (var csv = CsvReader.builder().fieldSeparator(separator(text)).skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
            csv.forEach(record -> rows.add(record.getFields()));
        }
        return rows;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, utf8(bytes) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252")).replace("\ufeff", "");
    }

    private static boolean utf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static char separator(String text) {
        return text.chars().filter(c -> c == ';').count() > text.chars().filter(c -> c == ',').count() ? ';' : ',';
    }

    private static Path path(String file) {
        return directory.resolve("workbooks").resolve(file);
    }
}
