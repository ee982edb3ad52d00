package id.lapau.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.sheets.WorkbookReading.Problem;
import id.lapau.sheets.WorkbookReading.Readable;
import id.lapau.sheets.WorkbookReading.Unreadable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each answer within five seconds of processor time, in bounded memory, as one clear line. */
@Timeout(60)
class HostileFilesTest {

    private final WorkbookReader reader = new WorkbookReader();

    @Test void a_picture_or_a_pdf_with_a_workbooks_name_is_no_workbook() {
        refused("foto.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, Problem.NOT_A_WORKBOOK);
        refused("a.xls", "%PDF-1.7 …".getBytes(UTF_8), Problem.NOT_A_WORKBOOK);
        refused("a.xlsx", Zoo.zip(Map.of("[Content_Types].xml", "<Types/>".getBytes(UTF_8), "word/document.xml", "<d/>".getBytes(UTF_8))), Problem.NOT_A_WORKBOOK);
        refused("a.csv", new byte[] {'a', 0, 'b', 0}, Problem.NOT_A_WORKBOOK);
        var far = "x,y\n".repeat(3_000) + "\0";
        refused("far.csv", far.getBytes(UTF_8), Problem.NOT_A_WORKBOOK);
    }

    @Test void a_web_page_saved_as_xls_is_named_as_such() {
        refused("laporan.xls", "\n<html><table><tr><td>1</td></tr></table></html>".getBytes(UTF_8), Problem.UNSUPPORTED_FORMAT);
        refused("a.ods", Zoo.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8))), Problem.UNSUPPORTED_FORMAT);
    }

    @Test void nothing_at_all_is_empty() {
        refused("a.xlsx", new byte[0], Problem.EMPTY);
        refused("a.csv", " \n \n".getBytes(UTF_8), Problem.EMPTY);
        refused("a.xlsx", RawXlsx.sheet("", ""), Problem.EMPTY);
        refused("a.zip", Zoo.zip(Map.of("kosong/", new byte[0])), Problem.EMPTY);
    }

    @Test void a_hundred_megabytes_are_refused_unread(@TempDir Path folder) throws IOException {
        var file = folder.resolve("besar.xlsx");
        try (var big = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(100 << 20);
        }
        assertThat(reader.read("besar.xlsx", file)).singleElement().isInstanceOfSatisfying(Unreadable.class, u -> assertThat(u.problem()).isEqualTo(Problem.TOO_LARGE));
        Files.delete(file);
    }

    @Test void a_zip_bomb_is_refused_before_it_goes_off() {
        refused("bom.xlsx", HostileFiles.bomb("xl/worksheets/sheet1.xml", 400, "<row><c><v>1</v></c></row>".repeat(40_000)), Problem.ZIP_BOMB);
        var parts = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 5_000; i++) parts.put("f" + i + ".csv", new byte[] {'a'});
        refused("banyak.zip", Zoo.zip(parts), Problem.ZIP_BOMB);
    }

    @Test void an_archive_whose_one_file_explodes_is_refused() {
        var reading = read("bom.zip", Zoo.zip(Map.of("a.csv", "a,b\n".repeat(40 << 20 >> 2).getBytes(UTF_8)))).getFirst();
        assertThat(((Unreadable) reading).problem()).isEqualTo(Problem.ZIP_BOMB);
    }

    @Test void document_types_and_entities_are_forbidden() {
        var parts = RawXlsx.parts("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>", "");
        var sheet = new String(parts.get("xl/worksheets/sheet1.xml"), UTF_8);
        refused("entity.xlsx", Zoo.zip(parts), Problem.FORBIDDEN_XML);
        for (var dtd : List.of("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;\">]>")) {
            parts.put("xl/worksheets/sheet1.xml", sheet.replace("?>", "?>" + dtd).getBytes(UTF_8));
            refused("xxe.xlsx", Zoo.zip(parts), Problem.FORBIDDEN_XML);
        }
        parts.put("xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>".getBytes(UTF_8));
        refused("xxe-strings.xlsx", Zoo.zip(parts), Problem.FORBIDDEN_XML);
    }

    @Test void locked_files_are_named_as_locked() throws Exception {
        refused("kunci.xlsx", HostileFiles.encryptedXlsx(), Problem.ENCRYPTED);
        refused("kunci.xls", HostileFiles.encryptedXls(), Problem.ENCRYPTED);
        var zip = Zoo.zip(Map.of("a.csv", "a,b".getBytes(UTF_8)));
        HostileFiles.setEncryptedFlag(zip);
        refused("kunci.zip", zip, Problem.ENCRYPTED);
    }

    @Test void what_was_cut_off_is_never_read_as_whole() {
        for (var file : List.of(Zoo.xlsx(Zoo.VILLAGE), RawXlsx.of(Zoo.VILLAGE, true), Zoo.xls(HostileFiles.many())))
            for (int percent : new int[] {30, 50, 75, 95})
                refused("potong", Arrays.copyOf(file, file.length * percent / 100), Problem.TRUNCATED);
        var parts = RawXlsx.parts("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "");
        var sheet = parts.get("xl/worksheets/sheet1.xml");
        parts.put("xl/worksheets/sheet1.xml", Arrays.copyOf(sheet, sheet.length - 30));
        refused("potong.xlsx", Zoo.zip(parts), Problem.TRUNCATED);
    }

    @Test void damaged_bytes_never_break_out_and_never_read_as_another_number() {
        var random = new Random(42);
        var xlsx = RawXlsx.of(Zoo.VILLAGE, true);
        var xls = Zoo.xls(Zoo.VILLAGE);
        for (int i = 0; i < 400; i++) {
            assertThat(read("rusak", scratched(i % 4 == 0 ? xls : xlsx, random))).isNotEmpty();
        }
    }

    @Test void a_million_blank_rows_cost_nothing() {
        var rows = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>NIK</t></is></c></row>");
        for (int r = 2; r <= 1_048_575; r++) rows.append("<row r=\"").append(r).append("\"><c r=\"A").append(r).append("\" s=\"1\"/></row>");
        rows.append("<row r=\"1048576\"><c r=\"A1048576\"><v>7</v></c></row>");
        var reading = read("kosong.xlsx", RawXlsx.sheet(rows.toString(), "")).getFirst();
        assertThat(((Readable) reading).workbook().sheets().getFirst().rows()).extracting(SheetRow::number).containsExactly(1, 1_048_576);
        var csv = ("a,b\n" + "\n".repeat(1_000_000) + "c,d\n").getBytes(UTF_8);
        assertThat(((Readable) read("kosong.csv", csv).getFirst()).workbook().sheets().getFirst().rows()).extracting(SheetRow::number).containsExactly(1, 1_000_002);
    }

    @Test void too_many_rows_columns_and_endless_cells_are_refused() {
        refused("baris.csv", "a,b\n".repeat(200_001).getBytes(UTF_8), Problem.TOO_MANY_ROWS);
        refused("kolom.csv", "a,".repeat(600).concat("b\n").getBytes(UTF_8), Problem.TOO_MANY_COLUMNS);
        refused("kolom.xlsx", RawXlsx.sheet("<row r=\"1\"><c r=\"ZZ1\"><v>1</v></c></row>", ""), Problem.TOO_MANY_COLUMNS);
        refused("sel.csv", ("a," + "b".repeat(40_000)).getBytes(UTF_8), Problem.UNREADABLE);
        refused("sel.csv", ("a,\"" + "b".repeat(3 << 20) + "\"").getBytes(UTF_8), Problem.UNREADABLE);
        refused("sel.xlsx", RawXlsx.sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "b".repeat(40_000) + "</v></c></row>", ""), Problem.UNREADABLE);
        refused("dalam.xlsx", RawXlsx.sheet("<a>".repeat(100_000), ""), Problem.UNREADABLE);
        refused("atribut.xlsx", RawXlsx.sheet("<row r=\"1\" x=\"" + "y".repeat(4 << 20) + "\"/>", ""), Problem.UNREADABLE);
    }

    @Test void an_archive_within_an_archive_is_not_opened() {
        refused("dalam.zip", Zoo.zip(Map.of("a.zip", Zoo.zip(Map.of("b.csv", new byte[] {'a'})))), Problem.NESTED_ARCHIVE);
    }

    @Test void every_problem_has_one_clear_line_in_both_languages() {
        for (var problem : Problem.values())
            for (var locale : List.of(Locale.of("id"), Locale.ENGLISH, Locale.FRENCH))
                assertThat(new Unreadable("Rejang.xlsx", problem, "3 > 2").message(locale)).startsWith("Rejang.xlsx: ").doesNotContain("\n", "{", "}");
    }

    private void refused(String name, byte[] content, Problem problem) {
        var reading = assertThat(read(name, content)).as(name).singleElement();
        reading.isInstanceOfSatisfying(Unreadable.class, u -> assertThat(u.problem()).as(name + ": " + u.detail()).isEqualTo(problem));
    }

    private List<WorkbookReading> read(String name, byte[] content) {
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        var readings = reader.read(name, content);
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).as(name).isLessThan(Duration.ofSeconds(5));
        return readings;
    }

    private static byte[] scratched(byte[] file, Random random) {
        var copy = file.clone();
        for (int i = 0; i < 1 + random.nextInt(20); i++) copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        return random.nextInt(5) == 0 ? Arrays.copyOf(copy, random.nextInt(copy.length) + 1) : copy;
    }
}
