package id.lapau.grants.reference;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.sheets.OutColumn;
import id.lapau.sheets.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceReaderTest {

    private static final List<List<String>> PEOPLE = List.of(List.of("1310990101700001", "Sutan Rajo", "hidup"), List.of("1310990101700002", "Upik", "wafat"));

    @Test
    void a_workbook_reads_as_the_same_list_as_csv() {
        var read = (ReferenceReading.Read) ReferenceReader.read(ListKind.POPULATION, "penduduk.xlsx", workbook("NIK", "Nama", "Status"));
        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.population().find(1310990101700002L).orElseThrow().status()).isEqualTo(Resident.Status.DECEASED);
    }

    @Test
    void a_workbook_with_foreign_headings_is_read_by_the_columns_an_officer_chose() {
        var book = workbook("Kolom A", "Kolom B", "Kolom C");
        var read = ReferenceReader.read(ListKind.POPULATION, "penduduk.xlsx", book, Map.of("nik", 0, "name", 1, "status", 2));
        assertThat(((ReferenceReading.Read) read).population().size()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_no_list_is_refused_in_one_line() {
        for (var content : List.of(new byte[0], new byte[] {0, 1, 2, 3}, "nik,name\n1,2\n".getBytes(StandardCharsets.UTF_8), "nik,name,status\n".getBytes(StandardCharsets.UTF_8)))
            assertThat(ReferenceReader.read(ListKind.POPULATION, "x.csv", content)).isInstanceOfSatisfying(ReferenceReading.Refused.class,
                    refused -> assertThat(refused.line()).startsWith("x.csv: ").doesNotContain("\n"));
    }

    @Test
    void the_columns_of_a_long_workbook_are_known_from_its_beginning_and_the_rest_is_left_unread() {
        var book = workbook(IntStream.range(0, 40_000).mapToObj(i -> List.of("131099010170%04d".formatted(i % 9_999), "Orang " + i * 31, "hidup")), "NIK", "Nama", "Status");
        book[book.length / 2] ^= 0x55;
        assertThat(ReferenceReader.read(ListKind.POPULATION, "penduduk.xlsx", book)).as("damaged in the middle").isInstanceOf(ReferenceReading.Refused.class);
        var look = ColumnSamples.of(ListKind.POPULATION, "penduduk.xlsx", book);
        assertThat(((ColumnSamples.Look.Seen) look).columns().guess()).containsExactlyInAnyOrderEntriesOf(Map.of("nik", 0, "name", 1, "status", 2));
    }

    @Test
    void the_columns_of_a_long_csv_are_known_from_its_first_lines_whatever_the_encoding() {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            var csv = "nik;nama;status\n" + "1310990101700001;Andr\u00e9;hidup\n".repeat(20_000);
            var seen = (ColumnSamples.Look.Seen) ColumnSamples.of(ListKind.POPULATION, "penduduk.csv", csv.getBytes(charset));
            assertThat(seen.columns().guess()).containsEntry("name", 1);
            assertThat(seen.columns().samples().get(1)).containsOnly("Andr\u00e9");
        }
    }

    private static byte[] workbook(String... headings) {
        return workbook(PEOPLE.stream(), headings);
    }

    private static byte[] workbook(Stream<List<String>> rows, String... headings) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(out)) {
            writer.sheet("Data", Stream.of(headings).map(h -> OutColumn.text(h, 20)).toList(), rows);
        }
        return out.toByteArray();
    }
}
