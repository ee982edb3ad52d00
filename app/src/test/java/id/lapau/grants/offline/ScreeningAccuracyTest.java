package id.lapau.grants.offline;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.demo.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promise of the product, on regencies that nobody looked at while writing the rules. */
class ScreeningAccuracyTest {

    /** Each rare finding is planted often enough to be counted. */
    private static final Map<String, Double> RATES = Map.of("ALREADY_RECEIVED", 0.01, "MOVED_ABROAD", 0.01, "KUR", 0.01, "BANK_CREDIT", 0.01,
            "NOT_MICRO", 0.01, "DECEASED", 0.01, "STATE_EMPLOYEE", 0.01, "NIK_ANOMALOUS", 0.01);

    /** An office that spoils numbers and writes people down twice. */
    private static final Map<String, Double> CARELESS = Map.of("DUPLICATE_IN_BATCH", 0.2, "NIK_DAMAGED", 0.08, "NIK_MISSING", 0.05,
            "NIK_NOT_IN_REGISTER", 0.03, "NIK_NAME_MISMATCH", 0.03);

    @ParameterizedTest
    @ValueSource(longs = {90_001, 90_002, 90_003})
    void nobody_planted_as_ineligible_or_duplicate_passes_and_the_eligible_do(long seed, @TempDir Path directory) throws IOException {
        holds(Accuracy.of(new Settings(seed, 30_000, 4_000, RATES), directory));
    }

    @Test
    void it_holds_in_an_office_that_spoils_numbers_and_writes_people_down_twice(@TempDir Path directory) throws IOException {
        holds(Accuracy.of(new Settings(90_004, 30_000, 4_000, CARELESS), directory));
    }

    private static void holds(Accuracy accuracy) {
        assertThat(accuracy.rowsLost()).isEmpty();
        assertThat(accuracy.passedWrongly()).isEmpty();
        assertThat(accuracy.shareOfEligible()).as("truly eligible that come out eligible").isGreaterThanOrEqualTo(0.99);
        assertThat(accuracy.planted()).allSatisfy((code, planted) -> assertThat(accuracy.found().get(code)).as(code)
                .isGreaterThanOrEqualTo((int) Math.floor(planted * 0.99)));
    }
}
