package id.lapau.procurement.overview;

import id.lapau.kernel.OfficeTime;
import id.lapau.procurement.overview.PublicViews.Line;
import id.lapau.procurement.overview.PublicViews.Share;
import id.lapau.procurement.overview.PublicViews.Shown;
import id.lapau.procurement.overview.PublicViews.Totals;
import id.lapau.procurement.overview.Story.Award;
import id.lapau.procurement.overview.Story.Order;
import id.lapau.procurement.overview.Story.Parcel;
import java.util.Comparator;

/** A story as its page shows it. */
final class PublicStory {

    private PublicStory() {}

    /** @param page of the makers, from 1 */
    static Shown of(Story story, int page) {
        var head = story.head();
        var shares = story.awards().stream().map(award -> share(story, award)).sorted(Comparator.comparingLong(Share::value).reversed().thenComparing(Share::maker)).toList();
        int from = Math.min(shares.size(), (page - 1) * PublicViews.MAKERS);
        return new Shown(head.slug(), head.number(), head.title(), head.state(), head.emergency(), OfficeTime.day(head.openedAt()), head.offersUntil(),
                story.offices().stream().map(Story.Party::name).toList(),
                story.lines().stream().map(line -> new Line(line.item(), line.standard(), line.place(), line.unit(), line.quantity(), line.deadline(), line.ceiling())).toList(),
                shares.subList(from, Math.min(shares.size(), from + PublicViews.MAKERS)), shares.size(), totals(story));
    }

    private static Share share(Story story, Award award) {
        var maker = story.makers().get(award.business());
        var order = story.orders().stream().filter(each -> each.awardId().equals(award.id())).findFirst();
        var parcels = order.map(Order::id).map(id -> story.parcels().stream().filter(parcel -> parcel.order().equals(id)).toList()).orElse(java.util.List.of());
        return new Share(maker.name(), maker.nagari(), award.round(), award.shares().stream().mapToLong(Story.Share::quantity).sum(), award.value(),
                parcels.stream().mapToLong(Parcel::accepted).sum(), parcels.stream().mapToLong(Parcel::rejected).sum(), order.map(Order::state).orElse(""));
    }

    private static Totals totals(Story story) {
        return new Totals(story.lines().stream().mapToLong(Story.Line::quantity).sum(), story.ceiling(), story.tenderers().size(), Sums.ordered(story), Sums.value(story),
                story.parcels().stream().mapToLong(Parcel::accepted).sum(), story.parcels().stream().mapToLong(Parcel::rejected).sum(), Sums.paid(story), Sums.tax(story));
    }
}
