package id.lapau.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.WriteAccessRecord;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes the old binary format. */
final class XlsFile {

    private static final short DATE_FORMAT = 14;
    private static final short GROUPED_FORMAT = 3;

    private XlsFile() {}

    static void write(List<Grid> grids, OutputStream out) throws IOException {
        try (var workbook = HSSFWorkbook.create(nobodys())) {
            workbook.createInformationProperties();
            var dates = style(workbook, DATE_FORMAT);
            var amounts = style(workbook, GROUPED_FORMAT);
            for (int i = 0; i < grids.size(); i++) {
                sheet(workbook, grids.get(i), dates, amounts);
                workbook.setSheetHidden(i, grids.get(i).hidden());
            }
            workbook.write(out);
        }
    }

    /** POI would write the name of the computer's user into the file. */
    private static InternalWorkbook nobodys() {
        var internal = InternalWorkbook.createWorkbook();
        for (var entry : internal.getRecords()) if (entry instanceof WriteAccessRecord access) access.setUsername("Nagari");
        return internal;
    }

    private static HSSFCellStyle style(HSSFWorkbook workbook, short format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(format);
        return style;
    }

    private static void sheet(HSSFWorkbook workbook, Grid grid, HSSFCellStyle dates, HSSFCellStyle amounts) {
        var sheet = workbook.createSheet(grid.name());
        for (int r = 0; r < grid.lines().size(); r++) {
            var line = grid.lines().get(r);
            if (line.cells().isEmpty()) continue;
            var row = sheet.createRow(r);
            row.setZeroHeight(line.hidden());
            for (int c = 0; c < line.cells().size(); c++) cell(row, c, line.cells().get(c), dates, amounts);
        }
        for (var m : grid.merges()) sheet.addMergedRegionUnsafe(new CellRangeAddress(m.firstRow(), m.lastRow(), m.firstColumn(), m.lastColumn()));
    }

    private static void cell(HSSFRow row, int column, Cell cell, HSSFCellStyle dates, HSSFCellStyle amounts) {
        switch (cell) {
            case Cell.Blank() -> { }
            case Cell.Text(var text) -> row.createCell(column).setCellValue(text);
            case Cell.Number(var value, var grouped) -> {
                var written = row.createCell(column);
                written.setCellValue(value);
                if (grouped) written.setCellStyle(amounts);
            }
            case Cell.Date(var date) -> {
                var written = row.createCell(column);
                written.setCellValue(date);
                written.setCellStyle(dates);
            }
            case Cell.Formula(var _, var value) -> row.createCell(column).setCellValue(value);
        }
    }
}
