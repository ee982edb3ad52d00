package id.lapau.market.trade;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a buyer has put together at one shop. It changes its key with its content, so that a form tells whether it still speaks of the same.
 *
 * @param key of this content; an order placed with it counts once
 */
public record Basket(UUID key, List<Line> lines) {

    static final Basket EMPTY = new Basket(new UUID(0, 0), List.of());
    private static final int RADIX = 36;

    /** @param price rupiah a unit when it was seen last */
    record Line(UUID product, int quantity, long price) {}

    public Basket {
        lines = List.copyOf(lines);
    }

    static Basket of(List<Line> lines) {
        return lines.isEmpty() ? EMPTY : new Basket(UUID.randomUUID(), lines);
    }

    boolean empty() {
        return lines.isEmpty();
    }

    /** So many more of a product; as many as a basket holds, and the same basket when it holds no more products. */
    Basket with(UUID product, int more, long price) {
        var changed = new ArrayList<>(lines);
        int at = at(product);
        if (at < 0 && lines.size() >= TradeRules.MOST_LINES) return this;
        if (at < 0) changed.add(new Line(product, more, price));
        else changed.set(at, new Line(product, Math.min(TradeRules.MOST_PIECES, lines.get(at).quantity() + more), price));
        return of(changed);
    }

    private int at(UUID product) {
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).product().equals(product)) return i;
        return -1;
    }

    /** This many of a product that is in it; 0 takes it out. */
    Basket set(UUID product, int quantity) {
        int at = at(product);
        if (at < 0 || lines.get(at).quantity() == quantity) return this;
        var changed = new ArrayList<>(lines);
        if (quantity == 0) changed.remove(at);
        else changed.set(at, new Line(product, quantity, lines.get(at).price()));
        return of(changed);
    }

    /** For a cookie: key, then product, pieces and price of each line. */
    String written() {
        var text = new StringBuilder(shorter(key));
        for (var line : lines) text.append('.').append(shorter(line.product())).append('~').append(Integer.toString(line.quantity(), RADIX)).append('~').append(Long.toString(line.price(), RADIX));
        return text.toString();
    }

    private static String shorter(UUID id) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty for what was not written by {@link #written}. */
    static Optional<Basket> read(String text) {
        try {
            var parts = List.of(text.split("\\."));
            var lines = parts.stream().skip(1).map(Basket::line).toList();
            return Optional.of(lines.isEmpty() ? EMPTY : new Basket(longer(parts.getFirst()), lines));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Line line(String text) {
        var parts = text.split("~");
        return new Line(longer(parts[0]), Integer.parseInt(parts[1], RADIX), Long.parseLong(parts[2], RADIX));
    }

    private static UUID longer(String text) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
