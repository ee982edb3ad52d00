package id.lapau.market.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class StillLifeTest {

    @Test
    void the_same_number_gives_the_same_picture_and_another_another() {
        assertThat(StillLife.draw(Motif.CRISPS, 1).large()).isEqualTo(StillLife.draw(Motif.CRISPS, 1).large()).isNotEqualTo(StillLife.draw(Motif.CRISPS, 2).large());
    }

    @Test
    void every_motif_is_a_small_jpeg_that_any_catalogue_takes() throws Exception {
        for (var motif : Motif.values()) {
            var drawn = StillLife.draw(motif, 0);
            var large = ImageIO.read(new ByteArrayInputStream(drawn.large()));
            assertThat(Math.min(large.getWidth(), large.getHeight())).as("%s", motif).isGreaterThanOrEqualTo(MetaFeed.SMALLEST);
            assertThat(drawn.large().length).as("%s", motif).isBetween(5_000, 60_000);
            assertThat(ImageIO.read(new ByteArrayInputStream(drawn.small())).getWidth()).isEqualTo(StillLife.SMALL_WIDTH);
        }
    }
}
