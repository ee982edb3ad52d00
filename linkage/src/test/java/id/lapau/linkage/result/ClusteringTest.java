package id.lapau.linkage.result;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.linkage.settings.Settings.Results;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClusteringTest {

    private static final Results WANTED = new Results(0.5, 0.9, 0.999, false);

    @Test
    void a_weak_pair_between_two_strong_groups_is_reported_and_not_followed() {
        var weak = pair("b", "c", 0.95);
        var clustering = clustering(pair("a", "b", 0.9999), pair("c", "d", 0.9999), weak);
        assertThat(clustering.clusters()).extracting(ClusteringTest::ids).containsExactly("a b", "c d");
        assertThat(clustering.weakBridges()).containsExactly(weak);
    }

    @Test
    void a_strong_pair_or_a_second_way_joins_two_groups() {
        assertThat(clustering(pair("a", "b", 0.9999), pair("c", "d", 0.9999), pair("b", "c", 0.9995)).clusters()).extracting(ClusteringTest::ids).containsExactly("a b c d");
        assertThat(clustering(pair("a", "b", 0.9999), pair("c", "d", 0.9999), pair("b", "c", 0.95), pair("a", "d", 0.95)).clusters()).extracting(ClusteringTest::ids).containsExactly("a b c d");
    }

    @Test
    void a_record_alone_joins_by_a_weak_pair() {
        var clustering = clustering(pair("a", "b", 0.9999), pair("b", "c", 0.92));
        assertThat(clustering.clusters()).extracting(ClusteringTest::ids).containsExactly("a b c");
        assertThat(clustering.weakBridges()).isEmpty();
    }

    @Test
    void a_chain_of_a_hundred_thousand_records_falls_into_its_strong_links() {
        var chain = IntStream.range(0, 99_999).mapToObj(i -> pair("%06d".formatted(i), "%06d".formatted(i + 1), i % 2 == 0 ? 0.9999 : 0.95)).toArray(LinkedPair[]::new);
        var clustering = clustering(chain);
        assertThat(clustering.clusters()).hasSize(50_000).allMatch(cluster -> cluster.size() == 2);
        assertThat(clustering.weakBridges()).hasSize(49_999);
    }

    @Test
    void the_same_id_in_two_tables_is_two_records() {
        var across = new LinkedPair(new RecordRef(0, "1"), new RecordRef(1, "2"), 20, 0.99999, new double[0], 0);
        var other = new LinkedPair(new RecordRef(0, "2"), new RecordRef(1, "1"), 20, 0.99999, new double[0], 0);
        assertThat(clustering(across, other).clusters()).containsExactly(List.of(new RecordRef(0, "1"), new RecordRef(1, "2")), List.of(new RecordRef(1, "1"), new RecordRef(0, "2")));
    }

    @Test
    void one_to_one_keeps_the_surest_partner_of_each_record() {
        var best = pair("a", "x", 0.99);
        var left = pair("b", "x", 0.98);
        var kept = pair("b", "y", 0.97);
        assertThat(Clustering.oneToOne(List.of(best, left, kept))).containsExactly(best, kept);
    }

    private static Clustering clustering(LinkedPair... pairs) {
        return new Clustering(Stream.of(pairs).sorted(Comparator.comparingDouble(LinkedPair::probability).reversed()).toList(), WANTED);
    }

    private static LinkedPair pair(String left, String right, double probability) {
        return new LinkedPair(new RecordRef(0, left), new RecordRef(0, right), Math.log(probability / (1 - probability)) / Math.log(2), probability, new double[0], 0);
    }

    private static String ids(List<RecordRef> cluster) {
        return String.join(" ", cluster.stream().map(RecordRef::id).toList());
    }
}
