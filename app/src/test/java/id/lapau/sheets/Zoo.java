package id.lapau.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One grid of texts in every format that an office sends. */
final class Zoo {

    private Zoo() {}

    static final List<List<String>> VILLAGE = List.of(
            List.of("DAFTAR USULAN BPUM TAHUN 2020"),
            List.of("NAGARI KOTO BARU"),
            List.of(),
            List.of("No", "N I K", "NAMA PELAKU USAHA", "Alamat\nKTP", "Jenis Usaha", "No HP/WA", "Omset/bln"),
            List.of("1", "2", "3", "4", "5", "6", "7"),
            List.of("1", "1310991708850001", "Siti Aminah", "Jorong Koto Tuo, RT 01", "Kuliner; gorengan", "0812-3456-7890", "Rp 1.500.000"),
            List.of("2", "1310995708850002", "Rosmanidar \"Cik Ros\"", "Jorong Pasar", "Jahit", "081234567891", "900.000"),
            List.of(),
            List.of("3", "", "H. Syafrizal", "Jorong Pasar", "Warung", "", "2000000"),
            List.of("Jumlah", "", "", "", "", "", "4.400.000"),
            List.of(),
            List.of("", "", "", "", "Koto Baru, 12 Oktober 2020"),
            List.of("", "", "", "", "Wali Nagari Koto Baru"),
            List.of("", "", "", "", "( AFRIZAL, S.Sos )"));

    static Map<String, byte[]> all(List<List<String>> grid) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("poi.xlsx", xlsx(grid));
        files.put("raw.xlsx", RawXlsx.of(grid, true));
        files.put("inline.xlsx", RawXlsx.of(grid, false));
        files.put("old.xls", xls(grid));
        files.put("comma.csv", csv(grid, ",", StandardCharsets.UTF_8, ""));
        files.put("semicolon.csv", csv(grid, ";", StandardCharsets.UTF_8, ""));
        files.put("tab.csv", csv(grid, "\t", StandardCharsets.UTF_8, ""));
        files.put("bom.csv", csv(grid, ";", StandardCharsets.UTF_8, "\uFEFF"));
        files.put("utf16.csv", csv(grid, "\t", StandardCharsets.UTF_16LE, "\uFEFF"));
        files.put("utf16be.csv", csv(grid, ";", StandardCharsets.UTF_16BE, "\uFEFF"));
        files.put("windows.csv", csv(grid, ";", Charset.forName("windows-1252"), ""));
        files.put("wrong-name.xls", xlsx(grid));
        files.put("wrong-name.xlsx", csv(grid, ",", StandardCharsets.UTF_8, ""));
        files.put("archive.zip", zip(Map.of("nagari/dalam.xlsx", xlsx(grid))));
        return files;
    }

    static byte[] xlsx(List<List<String>> grid) {
        return workbook(new XSSFWorkbook(), grid);
    }

    static byte[] xls(List<List<String>> grid) {
        return workbook(new HSSFWorkbook(), grid);
    }

    private static byte[] workbook(org.apache.poi.ss.usermodel.Workbook workbook, List<List<String>> grid) {
        var sheet = workbook.createSheet("Sheet1");
        for (int r = 0; r < grid.size(); r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < grid.get(r).size(); c++) row.createCell(c).setCellValue(grid.get(r).get(c));
        }
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
        return bytes(workbook);
    }

    static byte[] bytes(org.apache.poi.ss.usermodel.Workbook workbook) {
        try (workbook; var out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
    }

    static byte[] csv(List<List<String>> grid, String separator, Charset charset, String bom) {
        var text = new StringBuilder(bom);
        for (var row : grid) {
            text.append(String.join(separator, row.stream().map(v -> quoted(v, separator)).toList())).append("\r\n");
        }
        return text.toString().getBytes(charset);
    }

    private static String quoted(String value, String separator) {
        return value.contains(separator) || value.contains("\"") || value.contains("\n") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    static byte[] zip(Map<String, byte[]> files) {
        try (var out = new ByteArrayOutputStream(); var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
    }
}
