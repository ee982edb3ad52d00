package id.lapau.linkage.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRecordsTest {

    @TempDir private Path folder;

    @Test void western_letters_are_read_as_utf8_and_as_windows_writes_them() throws IOException {
        var rows = new StringBuilder("id,name\n");
        for (int i = 0; i < 20_000; i++) rows.append(i).append(",José Müller €").append(i).append('\n');
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            var names = names(rows.toString().getBytes(charset));
            assertThat(names).hasSize(20_000).first().isEqualTo("José Müller €0");
            assertThat(names).last().isEqualTo("José Müller €19999");
        }
    }

    @Test void a_byte_order_mark_does_not_stick_to_the_first_column() throws IOException {
        assertThat(names("\uFEFFname|id\nAnn|1\n".getBytes(StandardCharsets.UTF_8))).containsExactly("Ann");
    }

    @Test void a_file_of_sixteen_bit_letters_is_named() throws IOException {
        var file = Files.write(folder.resolve("wide.csv"), "id,name\n1,Ann\n".getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> CsvRecords.open(file)).isInstanceOf(DataException.class).hasMessageEndingWith("wide.csv: the file is UTF-16; save it as 'CSV UTF-8'");
    }

    @Test void a_column_that_is_not_there_is_answered_with_a_near_one() {
        assertThat(DataException.noColumn("people.csv", "surname", List.of("id", "Sur_Name"))).hasMessage("people.csv: there is no column 'surname'; did you mean 'Sur_Name'? known: id, Sur_Name");
    }

    private List<String> names(byte[] bytes) throws IOException {
        var records = CsvRecords.open(Files.write(folder.resolve("people.csv"), bytes));
        int name = records.columns().indexOf("name");
        var names = new ArrayList<String>();
        records.each(texts -> names.add(texts[name]));
        return names;
    }
}
