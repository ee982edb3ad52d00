package id.lapau.procurement.allocation;

import id.lapau.kernel.Sha256;
import id.lapau.procurement.allocation.Market.Line;
import id.lapau.procurement.allocation.Market.Maker;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The lot between equals: a number of each maker that follows from the identifiers of the package's lines and of the maker alone, so that it
 * is another in each package, the same whenever the package is shared out again, and nobody's choice.
 */
final class Draw {

    private final byte[] seed;
    private final Map<UUID, Long> numbers = new HashMap<>();

    Draw(List<Line> lines) {
        var digest = Sha256.digest();
        for (var line : lines) digest.update(bytes(line.id()));
        seed = digest.digest();
    }

    long of(UUID maker) {
        return numbers.computeIfAbsent(maker, id -> {
            var digest = Sha256.digest();
            digest.update(seed);
            return ByteBuffer.wrap(digest.digest(bytes(id))).getLong();
        });
    }

    List<Maker> order(List<Maker> makers) {
        return makers.stream().sorted(Comparator.comparingLong((Maker maker) -> of(maker.id())).thenComparing(Maker::id)).toList();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
