package id.lapau.linkage.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvPartsTest {

    private static final List<String> PIECES = List.of("a", "é", "b c", "\"\"", "\"x, y\"", "\"two\nlines\"", "\"three\r\n\r\nlines\"", "\"say \"\"so\"\"\"", "5\" pipe", "", "\"\"\"\"", "ß€");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void in_parts_the_same_records_are_read_in_the_same_order_as_one_by_one(String lineEnd) throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            var file = Files.writeString(folder.resolve("table.csv"), table(new Random(seed), lineEnd, 3_000));
            var records = CsvRecords.open(file);
            var single = new ArrayList<List<String>>();
            records.each(texts -> single.add(List.of(texts)));
            var parted = new ArrayList<List<String>>();
            records.parts(part -> {
                assertThat(part.before()).isEqualTo(parted.size());
                part.each(texts -> parted.add(List.of(texts)));
                assertThat(parted.size() - part.before()).isBetween(1L, (long) Records.Part.MOST);
            });
            assertThat(parted).isEqualTo(single).hasSizeGreaterThan(2_500);
        }
    }

    /** Some lines are empty, some records long, the last has no end. */
    private static String table(Random random, String lineEnd, int rows) {
        var text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "").append("id,one,\"two\"").append(lineEnd);
        for (int i = 0; i < rows; i++) {
            if (random.nextInt(50) == 0) text.append(lineEnd);
            text.append(i).append(random.nextInt(400) == 0 ? "0".repeat(50_000) : "").append(',').append(PIECES.get(random.nextInt(PIECES.size()))).append(',').append(PIECES.get(random.nextInt(PIECES.size())));
            if (i + 1 < rows || random.nextBoolean()) text.append(lineEnd);
        }
        return text.toString();
    }

    @Test
    void a_record_longer_than_any_buffer_is_one_part() throws IOException {
        var file = Files.writeString(folder.resolve("long.csv"), "id,one\n1," + "y".repeat(300_000) + "\n2,x\n");
        var lengths = new ArrayList<Integer>();
        CsvRecords.open(file).parts(part -> part.each(texts -> lengths.add(texts[1].length())));
        assertThat(lengths).containsExactly(300_000, 1);
    }

    @Test
    void a_fault_names_its_line_in_the_whole_file() throws IOException {
        var file = Files.writeString(folder.resolve("wide.csv"), "id,one\n" + "1,\"a\nb\"\n\n".repeat(5_000) + "1,2,3\n");
        assertThatThrownBy(() -> CsvRecords.open(file).parts(part -> part.each(_ -> { }))).isInstanceOf(DataException.class).hasMessageContaining("wide.csv, line 15002: 3 values, but the header names 2 columns");
    }

    @Test
    void a_header_alone_has_no_part() throws IOException {
        CsvRecords.open(Files.writeString(folder.resolve("header.csv"), "id,one\n")).parts(_ -> {
            throw new AssertionError();
        });
    }
}
