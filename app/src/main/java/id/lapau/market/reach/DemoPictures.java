package id.lapau.market.reach;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Paints what the shops of a demonstration sell, beside the start of the office, so that nobody waits for a brush. */
@Component
@Order(1)
@ConditionalOnProperty(name = "lapau.demo", havingValue = "true")
class DemoPictures implements ApplicationRunner {

    static final int VARIANTS = 3;

    private final DemoShopBook book;
    private @Nullable FutureTask<Map<String, StillLife.Drawn>> painting;

    DemoPictures(DemoShopBook book) {
        this.book = book;
    }

    @Override public void run(ApplicationArguments arguments) {
        if (book.any()) return;
        painting = new FutureTask<>(DemoPictures::paint);
        Thread.ofPlatform().daemon().name("painter").start(painting);
    }

    private static Map<String, StillLife.Drawn> paint() {
        var painted = new LinkedHashMap<String, StillLife.Drawn>();
        for (var motif : Motif.values()) for (int variant = 0; variant < VARIANTS; variant++) painted.put(name(motif, variant), StillLife.draw(motif, variant));
        return painted;
    }

    static String name(Motif motif, int variant) {
        return motif.name() + variant;
    }

    /** All of them by name; waits for the last. */
    Map<String, StillLife.Drawn> painted() {
        if (painting == null) return paint();
        try {
            return painting.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            painting = null;
        }
    }
}
