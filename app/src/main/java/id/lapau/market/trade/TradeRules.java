package id.lapau.market.trade;

import id.lapau.outbox.Channel;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The figures of orders and questions, all in one place.
 *
 * @param remind  after which an owner is reminded of an order without answer
 * @param again   after which once more
 * @param expire  after which such an order ends, its pieces go back and the buyer is told
 * @param forget  after the end of an order or a question, when name, telephone, place and note of the buyer are erased
 * @param channel by which buyers and owners are told; {@code SMS} needs no tap of an officer for each message
 */
@ConfigurationProperties("lapau.trade")
record TradeRules(@DefaultValue("24h") Duration remind, @DefaultValue("48h") Duration again, @DefaultValue("7d") Duration expire, @DefaultValue("180d") Duration forget,
        @DefaultValue("SMS") Channel channel) {

    /** Different products in one basket. */
    static final int MOST_LINES = 20;
    /** Pieces of one product. */
    static final int MOST_PIECES = 999;
    /** Days for which a basket is kept. */
    static final int BASKET_DAYS = 14;
    /** Orders, or questions, with one telephone number in an hour. */
    static final int MOST_AN_HOUR = 10;
    /** Orders and questions from one address in a minute; several buyers may share one. */
    static final int MOST_A_MINUTE = 20;
}
