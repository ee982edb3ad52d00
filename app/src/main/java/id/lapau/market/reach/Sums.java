package id.lapau.market.reach;

/**
 * What happened in some shops within some time.
 *
 * @param shops    open at its end
 * @param products on sale today, of those that were there at its end
 * @param views    pages of shops and products that somebody looked at
 * @param contacts presses of the WhatsApp button
 * @param sales    rupiah of the orders that both sides say were received
 */
public record Sums(int shops, int products, long views, long contacts, long enquiries, long orders, long sales) {

    static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0);
    /** What must have been there before for a per cent to mean something. */
    static final int FEWEST_VIEWS = 50;
    static final int FEWEST_ORDERS = 10;

    /** Of a later stretch of the same shops: what happened is added, what stands is taken from the later. */
    Sums then(Sums later) {
        return new Sums(Math.max(shops, later.shops), Math.max(products, later.products), views + later.views, contacts + later.contacts, enquiries + later.enquiries, orders + later.orders, sales + later.sales);
    }

    /** Of other shops. */
    Sums and(Sums others) {
        return new Sums(shops + others.shops, products + others.products, views + others.views, contacts + others.contacts, enquiries + others.enquiries, orders + others.orders, sales + others.sales);
    }

    Trend viewsSince(Sums before) {
        return Trend.of(before.views, views, FEWEST_VIEWS);
    }

    Trend ordersSince(Sums before) {
        return Trend.of(before.orders, orders, FEWEST_ORDERS);
    }

    /** A sum of few orders is luck. */
    Trend salesSince(Sums before) {
        return before.orders < FEWEST_ORDERS ? Trend.UNKNOWN : Trend.of(before.sales, sales, 1);
    }

    /** Whether marketing moved since that stretch of the same length. */
    public Verdict verdictSince(Sums before) {
        return Verdict.of(ordersSince(before), salesSince(before));
    }
}
