package id.lapau.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that somebody may send by mistake or on purpose, and that must not harm. */
public final class HostileFiles {

    private HostileFiles() {}

    /** What an office may be sent and cannot read, by name. */
    public static Map<String, byte[]> refused() throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("bom.xlsx", bomb("xl/worksheets/sheet1.xml", 400, "<row><c><v>1</v></c></row>".repeat(40_000)));
        files.put("xxe.xlsx", xxe());
        files.put("foto.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        files.put("halaman.xls", "<html><table><tr><td>NIK</td></tr></table></html>".getBytes(UTF_8));
        files.put("kunci.xlsx", encryptedXlsx());
        files.put("kunci.xls", encryptedXls());
        var whole = Zoo.xlsx(Zoo.VILLAGE);
        files.put("potong.xlsx", Arrays.copyOf(whole, whole.length / 2));
        files.put("potong.xls", Arrays.copyOf(Zoo.xls(many()), 20_000));
        files.put("dalam.zip", Zoo.zip(Map.of("a.zip", Zoo.zip(Map.of("b.csv", new byte[] {'a'})))));
        files.put("baris.csv", "a,b\n".repeat(200_001).getBytes(UTF_8));
        files.put("hampa.csv", new byte[0]);
        return files;
    }

    /** A list of one person, then a million rows that hold nothing. */
    public static byte[] millionBlankRows(String nik, String name) {
        var rows = new StringBuilder(RawXlsx.row(1, List.of("NIK", "Nama", "Bidang Usaha", "No HP")));
        rows.append(RawXlsx.row(2, List.of(nik, name, "Jahit", "081234567890")));
        for (int r = 3; r <= 1_048_576; r++) rows.append("<row r=\"").append(r).append("\"><c r=\"A").append(r).append("\" s=\"1\"/></row>");
        return RawXlsx.sheet(rows.toString(), "");
    }

    private static byte[] xxe() {
        var parts = RawXlsx.parts("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>", "");
        var sheet = new String(parts.get("xl/worksheets/sheet1.xml"), UTF_8);
        parts.put("xl/worksheets/sheet1.xml", sheet.replace("?>", "?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>").getBytes(UTF_8));
        return Zoo.zip(parts);
    }

    static List<List<String>> many() {
        return java.util.stream.IntStream.range(0, 2_000).mapToObj(i -> List.of("" + i, "1310991708" + (100_000 + i), "Nama " + i)).toList();
    }

    static byte[] encryptedXlsx() throws Exception {
        try (var fs = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("rahasia");
            try (var stream = encryptor.getDataStream(fs)) {
                stream.write(Zoo.xlsx(Zoo.VILLAGE));
            }
            fs.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] encryptedXls() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("rahasia");
        try (var book = new HSSFWorkbook()) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("x");
            return Zoo.bytes(book);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    static void setEncryptedFlag(byte[] zip) {
        for (int i = 0; i + 9 < zip.length; i++) {
            if (zip[i] != 'P' || zip[i + 1] != 'K') continue;
            if (zip[i + 2] == 1 && zip[i + 3] == 2) zip[i + 8] |= 1;
            if (zip[i + 2] == 3 && zip[i + 3] == 4) zip[i + 6] |= 1;
        }
    }

    /** A valid workbook one part of which unpacks to many megabytes of the same text, written without holding them. */
    static byte[] bomb(String part, int megabytes, String text) {
        var parts = RawXlsx.parts("", "");
        parts.remove(part);
        var body = text.getBytes(UTF_8);
        try (var out = new ByteArrayOutputStream(); var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var p : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(p.getKey()));
                zip.write(p.getValue());
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write("<worksheet><sheetData>".getBytes(UTF_8));
            for (long n = 0; n < (long) megabytes << 20; n += body.length) zip.write(body);
            zip.write("</sheetData></worksheet>".getBytes(UTF_8));
            zip.finish();
            return out.toByteArray();
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
    }
}
