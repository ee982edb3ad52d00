package id.lapau.procurement.need;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.procurement.need.Merging.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MergingTest {

    @Provide Arbitrary<List<Asked>> needs() {
        var few = Arbitraries.integers().between(0, 2);
        return Combinators.combine(few, few, few, Arbitraries.integers().between(1, 100_000), Arbitraries.longs().between(1, 1_000_000))
                .as((item, place, day, quantity, ceiling) -> new Asked(new UUID(0, 0), new UUID(1, item), new UUID(2, place), LocalDate.of(2026, 12, 1 + day), quantity, ceiling))
                .list().ofMaxSize(40).map(MergingTest::numbered);
    }

    private static List<Asked> numbered(List<Asked> all) {
        var numbered = new ArrayList<Asked>();
        for (var each : all) numbered.add(new Asked(new UUID(9, numbered.size()), each.item(), each.place(), each.deadline(), each.quantity(), each.ceiling()));
        return numbered;
    }

    @Property(tries = 500)
    void every_piece_that_was_asked_for_stands_in_exactly_one_line_of_its_item_place_and_day(@ForAll("needs") List<Asked> needs) {
        var lines = Merging.of(needs);
        assertThat(lines.stream().flatMap(line -> line.needs().stream())).containsExactlyInAnyOrderElementsOf(needs.stream().map(Asked::need).toList());
        var byNeed = needs.stream().collect(Collectors.toMap(Asked::need, each -> each));
        for (var line : lines) {
            var own = line.needs().stream().map(byNeed::get).toList();
            assertThat(own).allMatch(each -> each.item().equals(line.item()) && each.place().equals(line.place()) && each.deadline().equals(line.deadline()));
            assertThat(line.quantity()).isEqualTo(own.stream().mapToInt(Asked::quantity).sum());
        }
        assertThat(lines.stream().map(line -> List.of(line.item(), line.place(), line.deadline()))).doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void the_lowest_ceiling_counts_so_nobody_pays_more_than_allowed(@ForAll("needs") List<Asked> needs) {
        for (var line : Merging.of(needs)) {
            var own = needs.stream().filter(each -> line.needs().contains(each.need())).mapToLong(Asked::ceiling);
            assertThat(line.ceiling()).isEqualTo(own.min().orElseThrow());
        }
    }

    @Property(tries = 500)
    void the_order_in_which_needs_come_does_not_matter(@ForAll("needs") List<Asked> needs, @ForAll long seed) {
        var shuffled = new ArrayList<>(needs);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Merging.of(shuffled)).isEqualTo(Merging.of(needs));
    }
}
