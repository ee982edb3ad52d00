package id.lapau.training.course;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapau.registry.ObstacleKind;
import org.junit.jupiter.api.Test;

class ObstacleWordsTest {

    @Test void what_offices_write_is_read_as_kinds() {
        assertThat(ObstacleWords.read("Permodalan, pemasaran online")).containsExactlyInAnyOrder(ObstacleKind.CAPITAL, ObstacleKind.MARKETING, ObstacleKind.DIGITAL);
        assertThat(ObstacleWords.read("Belum punya P-IRT & label halal")).containsExactlyInAnyOrder(ObstacleKind.LICENCE, ObstacleKind.PACKAGING);
        assertThat(ObstacleWords.read("pembukuan / bahan baku mahal")).containsExactlyInAnyOrder(ObstacleKind.MANAGEMENT, ObstacleKind.MATERIAL);
        assertThat(ObstacleWords.read("banjir")).containsExactly(ObstacleKind.OTHER);
        assertThat(ObstacleWords.read("Tidak ada")).isEmpty();
        assertThat(ObstacleWords.read(" - ")).isEmpty();
    }
}
