package id.lapau.linkage.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CsvFormatTest {

    @Property
    void a_line_goes_on_exactly_where_the_reader_takes_the_next_line_into_its_record(@ForAll @StringLength(min = 1, max = 9) @Chars({'"', ',', 'a'}) String line) throws IOException {
        var format = format("a,b");
        Assume.that(readable(format, line + "\nnext\n"));
        assertThat(format.goesOn(line)).isEqualTo(records(format, line + "\nnext\n") == 1);
    }

    @Test
    void the_separator_is_the_one_that_the_header_has_most_of() throws IOException {
        assertThat(format("a;b, c;d").columns()).containsExactly("a", "b, c", "d");
        assertThat(format("\uFEFFid\tname").columns()).containsExactly("id", "name");
    }

    @Test
    void a_line_with_more_values_than_columns_is_named_by_its_place_in_the_file() throws IOException {
        var format = format("a,b");
        var line = format.reader().ofCsvRecord("1,2,3").iterator().next();
        assertThatThrownBy(() -> format.texts(line, 41)).isInstanceOf(DataException.class).hasMessage("file.csv, line 42: 3 values, but the header names 2 columns");
    }

    private static CsvFormat format(String header) throws IOException {
        return CsvFormat.read("file.csv", new BufferedReader(new StringReader(header + "\n")));
    }

    private static boolean readable(CsvFormat format, String text) {
        try {
            return records(format, text) >= 0;
        } catch (CsvParseException e) {
            return false;
        }
    }

    private static long records(CsvFormat format, String text) {
        return format.reader().ofCsvRecord(text).stream().count();
    }
}
