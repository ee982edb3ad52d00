package id.lapau.linkage;

import static id.lapau.linkage.Persons.SITI;
import static id.lapau.linkage.Persons.named;
import static id.lapau.linkage.Persons.numbered;
import static id.lapau.linkage.Persons.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InMemoryLinkerTest {

    private static final InMemoryLinker LINKER = new InMemoryLinker(PersonModel.indonesia());

    @Test void a_person_written_twice_is_found_and_explained() {
        var found = LINKER.duplicates(List.of(named(SITI, "b", "Nurhayati Siti"), SITI)).matches();
        assertThat(found).singleElement().satisfies(match -> {
            assertThat(match.left()).isEqualTo("a");
            assertThat(match.right()).isEqualTo("b");
            assertThat(Explanation.of(match).sentence()).startsWith("Hampir pasti orang yang sama").contains("nama sama walau urutan kata berbeda");
        });
    }

    @Test void a_whole_regency_is_linked_without_missing_or_mixing_people() {
        var records = Persons.village(20_000, 0.05, 7);
        long planted = records.stream().filter(r -> r.id().startsWith("z")).count();
        var sure = LINKER.duplicates(records).sure();
        long right = sure.stream().filter(m -> m.right().equals("z" + m.left())).count();
        assertThat((double) right / planted).as("recall").isGreaterThan(0.985);
        assertThat((double) right / sure.size()).as("precision").isGreaterThan(0.995);
    }

    /** Processor time, because the clock on the wall also measures the neighbours. */
    @Test void a_hundred_thousand_records_take_seconds() {
        var records = Persons.village(100_000, 0.03, 11);
        long start = processorTime();
        var linkage = LINKER.duplicates(records);
        assertThat(Duration.ofNanos(processorTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(linkage.compared()).as("pairs").isLessThan(records.size() * 15L);
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    @Test void every_pair_is_compared_once_though_many_rules_bring_it() {
        var linkage = LINKER.duplicates(List.of(SITI, numbered(SITI, "b", SITI.nik())));
        assertThat(linkage.candidates().values().stream().mapToLong(n -> n).sum()).isGreaterThan(4);
        assertThat(linkage.compared()).isEqualTo(1);
        assertThat(linkage.matches()).hasSize(1);
    }

    @Test void a_block_that_would_explode_is_left_out_and_reported() {
        var crowd = IntStream.range(0, 400).mapToObj(i -> new PersonRecord("r" + i, "", "Nama " + (char) ('a' + i % 26) + i, null, "081266001234", "", "", "")).toList();
        var linkage = LINKER.duplicates(crowd);
        assertThat(linkage.oversized()).contains(new OversizedBlock("phone", "8126********", 400, 79_800));
        assertThat(linkage.compared()).isZero();
        assertThat(LINKER.standing(crowd).search(new PersonRecord("x", "", "Siti", null, "081266001234", "", "", "")).oversized()).hasSize(1);
    }

    @Test void a_record_is_looked_up_in_a_standing_set() {
        var standing = LINKER.standing(Persons.village(5_000, 0, 3));
        var someone = Persons.village(5_000, 0, 3).getFirst();
        assertThat(standing.lookup(named(someone, "new", "H. " + someone.name().toUpperCase())).getFirst().right()).isEqualTo(someone.id());
        assertThat(standing.lookup(only("new", "1310990101010001", "Tidak Dikenal"))).isEmpty();
    }

    @Test void two_lists_are_linked_across_and_not_within() {
        var left = List.of(SITI, numbered(SITI, "a2", SITI.nik()));
        var right = List.of(numbered(SITI, "b", "1310994107850000"));
        assertThat(LINKER.link(left, right).matches()).extracting(Match::left).containsExactlyInAnyOrder("a", "a2");
    }

    @Test void linking_finds_what_deduplicating_finds() {
        var records = Persons.village(3_000, 0.1, 5);
        var firsts = records.stream().filter(r -> !r.id().startsWith("z")).toList();
        var seconds = records.stream().filter(r -> r.id().startsWith("z")).toList();
        var across = LINKER.duplicates(records).matches().stream().filter(m -> m.right().startsWith("z") && !m.left().startsWith("z")).toList();
        assertThat(LINKER.link(firsts, seconds).matches()).isEqualTo(across);
    }

    @Test void an_id_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> LINKER.duplicates(List.of(SITI, SITI))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("a");
    }

    @Test void an_empty_list_has_no_matches() {
        assertThat(LINKER.duplicates(new ArrayList<>()).matches()).isEmpty();
        assertThat(LINKER.standing(List.of()).lookup(SITI)).isEmpty();
    }
}
