package id.lapau.market.reach;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.market.reach.Cells.Cell;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CellsTest {

    private static Cell cell(String key, int shops) {
        return new Cell(key, 1, Sums.NONE, new Sums(shops, 0, 10L * shops, 0, 0, shops, 1_000L * shops));
    }

    @Property
    void nobody_is_told_apart_by_a_row_nor_by_what_is_missing_from_the_whole(@ForAll @Size(max = 30) List<@IntRange(min = 1, max = 12) Integer> shops) {
        var cells = IntStream.range(0, shops.size()).mapToObj(number -> cell("n" + number, shops.get(number))).toList();
        var shown = Cells.shown(cells);
        int all = shops.stream().mapToInt(Integer::intValue).sum();
        assertThat(shown).allMatch(cell -> cell.now().shops() >= Cells.FEWEST);
        assertThat(shown.stream().mapToInt(cell -> cell.now().shops()).sum()).isEqualTo(all >= Cells.FEWEST ? all : 0);
        assertThat(shown.stream().mapToInt(Cell::joined).sum()).isEqualTo(all >= Cells.FEWEST ? shops.size() : 0);
    }

    @Test
    void the_only_small_group_takes_the_smallest_of_the_others_with_it() {
        assertThat(Cells.shown(List.of(cell("a", 20), cell("b", 3), cell("c", 7)))).extracting(Cell::key, cell -> cell.now().shops(), Cell::joined)
                .containsExactly(org.assertj.core.api.Assertions.tuple("a", 20, 1), org.assertj.core.api.Assertions.tuple("", 10, 2));
    }

    @Test
    void sales_say_first_whether_marketing_moves_and_little_says_nothing() {
        var before = new Sums(10, 30, 900, 0, 0, 40, 4_000_000);
        assertThat(new Sums(10, 30, 900, 0, 0, 30, 5_000_000).verdictSince(before)).isEqualTo(Verdict.MOVING);
        assertThat(new Sums(10, 30, 2_000, 0, 0, 60, 3_000_000).verdictSince(before)).isEqualTo(Verdict.STALLED);
        assertThat(new Sums(10, 30, 900, 0, 0, 41, 4_100_000).verdictSince(before)).isEqualTo(Verdict.STEADY);
        assertThat(new Sums(10, 30, 900, 0, 0, 50, 4_100_000).verdictSince(before)).isEqualTo(Verdict.MOVING);
        assertThat(new Sums(10, 30, 900, 0, 0, 500, 50_000_000).verdictSince(new Sums(10, 30, 20, 0, 0, 9, 900_000))).isEqualTo(Verdict.UNKNOWN);
    }
}
