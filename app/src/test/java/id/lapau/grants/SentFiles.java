package id.lapau.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The downloaded files of a numbered proposal, read by another program's eyes: those of Apache POI. */
final class SentFiles {

    private SentFiles() {}

    /** One row that stayed out, with why. */
    record Refused(String nagari, String source, String name, String decision, String reason) {}

    /** The NIKs of the ministry's workbook, each of which must be a text cell of 16 digits. */
    static List<String> niks(Path ministry) throws IOException {
        var niks = new ArrayList<String>();
        try (var workbook = new XSSFWorkbook(Files.newInputStream(ministry))) {
            var sheet = workbook.getSheetAt(0);
            int column = column(sheet.getRow(0), "NIK");
            for (var row : sheet) {
                if (row.getRowNum() == 0) continue;
                assertThat(row.getCell(column).getCellType()).as("type of the NIK cell in row %d", row.getRowNum() + 1).isEqualTo(CellType.STRING);
                niks.add(row.getCell(column).getStringCellValue());
            }
        }
        assertThat(niks).allMatch(nik -> nik.matches("\\d{16}"), "16 digits");
        return niks;
    }

    /** The workbook for the nagari: a sheet for each. */
    static List<Refused> refused(Path workbookFile) throws IOException {
        var refused = new ArrayList<Refused>();
        try (var workbook = new XSSFWorkbook(Files.newInputStream(workbookFile))) {
            for (var sheet : workbook) {
                var header = sheet.getRow(0);
                for (var row : sheet)
                    if (row.getRowNum() > 0)
                        refused.add(new Refused(sheet.getSheetName(), text(row, header, "Baris asal"), text(row, header, "Nama"),
                                text(row, header, "Keputusan"), text(row, header, "Alasan")));
            }
        }
        return refused;
    }

    private static String text(Row row, Row header, String heading) {
        var cell = row.getCell(column(header, heading));
        return cell == null ? "" : cell.getStringCellValue();
    }

    private static int column(Row header, String heading) {
        for (Cell cell : header) if (cell.getStringCellValue().equals(heading)) return cell.getColumnIndex();
        throw new AssertionError("no column " + heading);
    }
}
