package id.lapau.linkage.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignTest {

    @TempDir private Path folder;

    @ParameterizedTest(name = "{0}: clusters at least {1} right and {2} of all, pairs at least {3}")
    @CsvSource({
        "FEBRL_1, 0.995, 0.99, 0.99", "FEBRL_HALF, 0.995, 0.99, 0.99", "FEBRL_CARELESS, 0.97, 0.65, 0.8", "FEBRL_SMALL_PLAIN, 0.98, 0.95, 0.97",
        "FEBRL_EIGHT, 0.99, 0.97, 0.97", "VOTERS, 0.96, 0.94, 0.96", "FIRMS, 0.8, 0.8, 0.82", "LIBRARIES, 0.97, 0.97, 0.98", "CITATIONS, 0.97, 0.93, 0.88", "VOTERS_LARGE, 0.96, 0.9, 0.96",
        "FEBRL_3_KINDS, 0.99, 0.97, 0.97", "LIBRARIES_KINDS, 0.97, 0.97, 0.98", "CITATIONS_KINDS, 0.95, 0.95, 0.96"})
    void data_of_other_countries_is_linked_by_plain_and_by_careless_settings(Scene scene, double precision, double recall, double f1) throws IOException {
        var outcome = scene.played(folder);
        assertThat(outcome.clusters().precision()).as(outcome.toString()).isGreaterThanOrEqualTo(precision);
        assertThat(outcome.clusters().recall()).as(outcome.toString()).isGreaterThanOrEqualTo(recall);
        assertThat(outcome.pairs().f1()).as(outcome.toString()).isGreaterThanOrEqualTo(f1);
    }

    @ParameterizedTest
    @CsvSource("FEBRL_NONE")
    void two_files_that_share_nobody_have_no_pairs(Scene scene) throws IOException {
        assertThat(scene.played(folder).pairs().found()).isLessThanOrEqualTo(1);
    }
}
