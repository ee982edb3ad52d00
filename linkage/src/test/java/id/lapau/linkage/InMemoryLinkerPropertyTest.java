package id.lapau.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class InMemoryLinkerPropertyTest {

    private static final PersonModel MODEL = PersonModel.indonesia();
    private static final InMemoryLinker LINKER = new InMemoryLinker(MODEL);

    @Property(tries = 30) void the_order_of_the_records_changes_nothing(@ForAll long seed) {
        var records = Persons.village(150, 0.3, seed);
        var shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertThat(LINKER.duplicates(shuffled)).isEqualTo(LINKER.duplicates(records));
    }

    @Property(tries = 30) void no_pair_is_found_twice_nor_a_record_with_itself(@ForAll long seed) {
        var seen = new HashSet<String>();
        assertThat(LINKER.duplicates(Persons.village(150, 0.3, seed)).matches())
                .allMatch(m -> m.left().compareTo(m.right()) < 0 && seen.add(m.left() + " " + m.right()));
    }

    @Property(tries = 30) void weighing_is_symmetric(@ForAll long seed) {
        var records = Persons.village(20, 0.5, seed);
        for (var one : records)
            for (var other : records) assertThat(MODEL.compare(one, other).weight()).isEqualTo(MODEL.compare(other, one).weight());
    }

    @Property(tries = 30) void clusters_do_not_depend_on_the_order_of_matches(@ForAll long seed) {
        var matches = LINKER.duplicates(Persons.village(150, 0.4, seed)).matches();
        assertThat(Clusters.of(matches.reversed())).isEqualTo(Clusters.of(matches));
    }
}
