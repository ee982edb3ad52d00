package id.lapau.market.trade;

import id.lapau.kernel.Rupiah;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A basket held against the shelf: prices as they are now, and what the buyer should know.
 *
 * @param lines what is still sold
 * @param gone  names of products that are no longer sold; empty names where not even that is known
 * @param now   the basket with the prices of now and without what is gone; the same basket when nothing changed
 */
public record CheckedBasket(List<Line> lines, List<String> gone, Basket now) {

    /**
     * @param price  rupiah a unit, now
     * @param before rupiah a unit when the buyer saw it last; null when it is the same
     * @param most   pieces that can be ordered at most
     */
    public record Line(UUID product, String slug, String name, String unit, long price, @Nullable Long before, int quantity, int most, boolean madeToOrder) {

        public Rupiah sum() {
            return new Rupiah(price).times(quantity);
        }

        /** Whether there are fewer than asked for. */
        public boolean tooMany() {
            return quantity > most;
        }
    }

    static CheckedBasket of(Basket basket, Map<UUID, Goods> shelf) {
        var lines = new ArrayList<Line>();
        var gone = new ArrayList<String>();
        var kept = new ArrayList<Basket.Line>();
        for (var line : basket.lines()) {
            var goods = shelf.get(line.product());
            if (goods == null || !goods.live()) {
                gone.add(goods == null ? "" : goods.name());
                continue;
            }
            kept.add(new Basket.Line(goods.id(), line.quantity(), goods.price()));
            lines.add(new Line(goods.id(), goods.slug(), goods.name(), goods.unit(), goods.price(), goods.price() == line.price() ? null : Long.valueOf(line.price()), line.quantity(), goods.most(),
                    goods.stock() == null));
        }
        return new CheckedBasket(List.copyOf(lines), List.copyOf(gone), kept.equals(basket.lines()) ? basket : Basket.of(kept));
    }

    public boolean empty() {
        return lines.isEmpty();
    }

    /** Whether the buyer saw another price or a product that is no longer sold. */
    boolean changed() {
        return !gone.isEmpty() || lines.stream().anyMatch(line -> line.before() != null);
    }

    /** Whether of something there are fewer than asked for. */
    public boolean tooMany() {
        return lines.stream().anyMatch(Line::tooMany);
    }

    public Rupiah total() {
        return lines.stream().map(Line::sum).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** What a form must say to speak of this basket. */
    public String key() {
        return now.key().toString();
    }
}
