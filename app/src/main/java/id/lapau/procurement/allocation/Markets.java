package id.lapau.procurement.allocation;

import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.need.PackageSheet;
import id.lapau.procurement.need.Weeks;
import id.lapau.procurement.offer.Offer;
import id.lapau.procurement.offer.Offers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together the market of a package as it is this day. Weeks that are over make nothing any more. */
@Component
class Markets {

    private final Offers offers;
    private final MarketBook book;
    private final Clock clock;

    Markets(Offers offers, MarketBook book, Clock clock) {
        this.offers = offers;
        this.book = book;
        this.clock = clock;
    }

    Market of(PackageSheet sheet) {
        var lines = sheet.lines().stream().map(line -> new Market.Line(line.id(), line.item(), line.quantity(), line.deadline(), line.ceiling())).toList();
        var rule = rule();
        return new Market(lines, makers(sheet.id(), rule), List.of(), rule.quality(), rule.smallest());
    }

    MarketBook.Rule rule() {
        return book.rule(OfficeTime.today(clock));
    }

    private List<Market.Maker> makers(UUID packageId, MarketBook.Rule rule) {
        var today = OfficeTime.today(clock);
        var earned = book.earned(today.getYear());
        var inspected = book.inspected(today.minusDays(rule.days()));
        return offers.of(packageId).stream().map(offer -> maker(offer, earned.getOrDefault(offer.business(), 0L), inspected)).toList();
    }

    private Market.Maker maker(Offer offer, long earned, Map<UUID, MarketBook.Inspected> inspected) {
        var record = inspected.getOrDefault(offer.business(), MarketBook.Inspected.nothing(offer.business()));
        return new Market.Maker(offer.business(), earned, record.accepted(), record.rejected(), record.late(), record.first(), record.last(), offer.lines().stream()
                .map(line -> new Market.Offer(line.item(), line.price(), line.material(), line.minimum(), fromNow(line.weeks()))).toList());
    }

    private SortedMap<LocalDate, Integer> fromNow(SortedMap<LocalDate, Integer> weeks) {
        return new TreeMap<>(weeks.tailMap(Weeks.of(OfficeTime.today(clock))));
    }

    /** The market of pieces that were given back: without whoever gave of an item back, and with what is left of the others' capacity. */
    Market of(PackageSheet sheet, List<Round.Gave> gave) {
        var whole = of(sheet);
        var lines = whole.lines().stream().flatMap(line -> gave.stream().filter(each -> each.line().equals(line.id())).map(Round.Gave::pieces).reduce(Math::addExact).stream()
                .map(pieces -> new Market.Line(line.id(), line.item(), pieces, line.deadline(), line.ceiling()))).toList();
        var promised = book.promised(sheet.id());
        var makers = whole.makers().stream().map(maker -> maker.offering(maker.offers().stream().filter(offer -> !gaveBack(maker.id(), offer.item(), whole, gave)).map(offer -> left(maker.id(), offer, promised)).toList())).toList();
        return new Market(lines, makers, List.of(), whole.quality(), whole.smallest());
    }

    private static boolean gaveBack(UUID maker, UUID item, Market whole, List<Round.Gave> gave) {
        var lines = whole.linesById();
        return gave.stream().anyMatch(each -> each.maker().equals(maker) && lines.get(each.line()).item().equals(item));
    }

    /** A maker at work on the item needs no whole lot to go on. */
    private static Market.Offer left(UUID maker, Market.Offer offer, List<MarketBook.Promised> promised) {
        var left = offer;
        boolean atWork = false;
        for (var each : promised.stream().filter(one -> one.business().equals(maker) && one.item().equals(offer.item())).sorted(Comparator.comparing(MarketBook.Promised::deadline)).toList()) {
            left = left.less(each.deadline(), each.pieces());
            atWork = true;
        }
        return atWork ? new Market.Offer(left.item(), left.price(), left.material(), 1, left.weeks()) : left;
    }
}
