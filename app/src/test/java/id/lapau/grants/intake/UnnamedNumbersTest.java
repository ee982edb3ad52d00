package id.lapau.grants.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.sheets.WorkbookReader;
import id.lapau.sheets.WorkbookReading.Readable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class UnnamedNumbersTest {

    private static final IntFunction<String> MEN = i -> "131010" + "%02d0%d%02d%04d".formatted(1 + i, 1 + i % 9, 60 + i, 1);
    private static final IntFunction<String> MEN_AND_WOMEN = i -> "131010" + "%02d0%d%02d%04d".formatted(i % 2 == 0 ? 41 + i : 1 + i, 1 + i % 9, 60 + i, 1);
    private static final IntFunction<String> ISSUED_LATELY = i -> "131010" + "%02d0%d%02d%04d".formatted(1 + i, 1 + i % 9, 8 + i, 1);
    private static final IntFunction<String> SHARED = i -> "131010" + "%02d0189%04d".formatted(1 + i / 3, 1);
    private static final IntFunction<String> UNTOLD = i -> "131010" + "%02d0%d%02d%04d".formatted(1 + i, 1 + i % 9, 60 + i, 7);

    private final Workbooks workbooks = new Workbooks();

    @Test void women_have_forty_added_to_the_day_which_no_family_card_has() {
        assertThat(guess(UNTOLD, MEN_AND_WOMEN)).containsExactly("", "kk", "nik");
        assertThat(guess(MEN_AND_WOMEN, UNTOLD)).containsExactly("", "nik", "kk");
    }

    @Test void a_family_card_is_known_by_a_date_of_issue_that_is_no_birth_of_a_grown_up() {
        assertThat(guess(ISSUED_LATELY, MEN)).containsExactly("", "kk", "nik");
        assertThat(guess(MEN, ISSUED_LATELY)).containsExactly("", "nik", "kk");
    }

    @Test void a_family_card_is_known_by_standing_in_several_rows() {
        assertThat(guess(SHARED, MEN)).containsExactly("", "kk", "nik");
    }

    @Test void where_nothing_tells_neither_is_guessed_and_the_officer_sees_the_samples() {
        assertThat(guess(UNTOLD, MEN)).containsExactly("", "", "");
        assertThat(guess(MEN_AND_WOMEN, MEN_AND_WOMEN)).containsExactly("", "", "");
        assertThat(found(UNTOLD, MEN).shown().samples().get(1)).hasSize(3).noneMatch(sample -> sample.matches("\\d{16}"));
    }

    @Test void one_column_alone_is_the_nik_unless_it_shows_itself_a_family_card() {
        assertThat(guess(MEN)).containsExactly("", "nik");
        assertThat(guess(ISSUED_LATELY)).containsExactly("", "kk");
    }

    @SafeVarargs private List<String> guess(IntFunction<String>... columns) {
        var mapping = found(columns).mapping();
        return java.util.stream.IntStream.rangeClosed(0, columns.length).mapToObj(mapping::at).toList();
    }

    @SafeVarargs private Workbooks.Found found(IntFunction<String>... columns) {
        var csv = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            csv.append(i + 1);
            for (var column : columns) csv.append(',').append(column.apply(i));
            csv.append(',').append(Villages.name(i)).append(",Kios,0812%08d\n".formatted(i));
        }
        var book = (Readable) workbooks.read("tanpa judul.csv", csv.toString().getBytes(StandardCharsets.UTF_8)).getFirst();
        return workbooks.below(book.workbook().sheets().getFirst(), List.of());
    }
}
