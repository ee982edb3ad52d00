package id.lapau.procurement.overview;

import id.lapau.procurement.overview.Story.Award;
import id.lapau.procurement.overview.Story.Moment;
import id.lapau.procurement.overview.Story.Order;
import id.lapau.procurement.overview.Story.Parcel;
import id.lapau.procurement.overview.Story.Payment;
import id.lapau.procurement.overview.Story.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The parts "awards" and "contracts" of a release. */
final class Contracts {

    private final Story story;
    private final Parties parties;

    Contracts(Story story, Parties parties) {
        this.story = story;
        this.parties = parties;
    }

    Map<String, Object> award(Award award) {
        return Tree.with("id", award.id()).and("status", "active").and("date", Moments.written(award.at())).and("value", Tree.rupiah(award.value()))
                .and("suppliers", List.of(parties.reference(award.business()))).and("items", items(award.shares()))
                .and("contractPeriod", award.shares().stream().map(share -> story.line(share.line()).deadline()).max(Comparator.naturalOrder())
                        .map(last -> Tree.with("endDate", Moments.endOf(last)).done()).orElse(null)).done();
    }

    private List<Map<String, Object>> items(List<Share> shares) {
        return shares.stream().map(share -> Tenders.item(story.line(share.line()), share.quantity(), share.price())).toList();
    }

    Tree of(Order order) {
        return Tree.with("id", order.number()).and("awardID", order.awardId());
    }

    /** As it was written, whatever was given back later. */
    Map<String, Object> issued(Order order) {
        return of(order).and("status", "pending").and("value", Tree.rupiah(order.value())).and("period", Tree.with("startDate", Moments.written(order.issuedAt()))).done();
    }

    /** A line of a package as one maker has it. */
    record Held(UUID order, UUID line) {}

    /** @param given pieces given back so far */
    Map<String, Object> amended(Order order, Moment moment, Map<Held, Integer> given) {
        var left = order.shares().stream().map(share -> new Share(share.line(), share.quantity() - given.getOrDefault(new Held(order.id(), share.line()), 0), share.price())).toList();
        return of(order).and("value", Tree.rupiah(left.stream().mapToLong(Share::value).sum())).and("items", items(left))
                .and("amendments", List.of(Tree.with("id", moment.key()).and("date", Moments.written(moment.at()))
                        .and("description", moment.quantity() + " dikembalikan oleh pembuat dan dibagikan lagi").done())).done();
    }

    Map<String, Object> delivered(Order order, Parcel parcel) {
        var status = parcel.rejected() == 0 ? "met" : parcel.accepted() == 0 ? "notMet" : "partiallyMet";
        var milestone = Tree.with("id", parcel.number()).and("type", "delivery").and("title", "Pengiriman " + parcel.number())
                .and("description", "Diterima %d, ditolak %d".formatted(parcel.accepted(), parcel.rejected())).and("dueDate", Moments.endOf(parcel.deadline()))
                .and("dateMet", status.equals("notMet") ? null : Moments.startOf(parcel.arrivedOn())).and("dateModified", Moments.written(parcel.at())).and("status", status).done();
        return of(order).and("implementation", Tree.with("milestones", List.of(milestone))).done();
    }

    /** What the maker got and what the treasury got; money that came back is negative. */
    Map<String, Object> paid(Order order, Payment payment) {
        var transactions = new ArrayList<Map<String, Object>>();
        long sign = payment.returned() ? -1 : 1;
        transactions.add(transaction(payment.key(), payment, sign * payment.net(), parties.reference(order.business())));
        if (payment.tax() > 0) transactions.add(transaction(payment.key() + "-tax", payment, sign * payment.tax(), parties.treasury()));
        return of(order).and("implementation", Tree.with("transactions", transactions)).done();
    }

    private Map<String, Object> transaction(String id, Payment payment, long amount, Map<String, Object> payee) {
        return Tree.with("id", id).and("date", Moments.written(payment.at())).and("value", Tree.rupiah(amount)).and("payer", parties.procuringEntity()).and("payee", payee).done();
    }
}
