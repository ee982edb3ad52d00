package id.lapau.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClustersTest {

    @Test void records_joined_by_sure_matches_are_one_person() {
        var clusters = Clusters.of(List.of(match("a", "b", 20), match("b", "c", 20), match("d", "e", 20), match("e", "f", 1)));
        assertThat(clusters.groups()).containsExactly(List.of("a", "b", "c"), List.of("d", "e"));
        assertThat(clusters.weakBridges()).isEmpty();
    }

    @Test void a_weak_bridge_between_two_groups_is_reported_and_not_crossed() {
        var bridge = match("b", "c", 5);
        var clusters = Clusters.of(List.of(match("a", "b", 20), bridge, match("c", "d", 20)));
        assertThat(clusters.groups()).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(clusters.weakBridges()).containsExactly(bridge);
    }

    @Test void two_weak_matches_between_two_groups_hold() {
        var clusters = Clusters.of(List.of(match("a", "b", 20), match("b", "c", 5), match("a", "d", 5), match("c", "d", 20)));
        assertThat(clusters.groups()).containsExactly(List.of("a", "b", "c", "d"));
    }

    @Test void a_weak_match_to_a_single_record_holds() {
        assertThat(Clusters.of(List.of(match("a", "b", 20), match("b", "c", 5))).groups()).containsExactly(List.of("a", "b", "c"));
    }

    @Test void a_chain_of_a_hundred_thousand_is_walked_without_recursion() {
        var chain = IntStream.range(0, 100_000).mapToObj(i -> match("r" + i, "r" + (i + 1), 20)).toList();
        assertThat(Clusters.of(chain).groups()).singleElement().satisfies(g -> assertThat(g).hasSize(100_001));
    }

    private static Match match(String left, String right, double weight) {
        return new Match(left, right, weight, PersonModel.probability(weight), List.of());
    }
}
