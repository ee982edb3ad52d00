package id.lapau.procurement.overview;

import id.lapau.procurement.overview.Story.Award;
import id.lapau.procurement.overview.Story.Moment;
import id.lapau.procurement.overview.Story.Order;
import id.lapau.procurement.overview.Story.Parcel;
import id.lapau.procurement.overview.Story.Payment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What happened to a package as releases of OCDS 1.1, each with what it changed and nothing else: tender, offers closed or cancelled, awards and contracts of a round,
 * confirmations, pieces given back, deliveries, payments. A release that was published is never another on a later day, since what it tells of is never changed.
 */
final class Releases {

    private record Dated(Instant at, Map<String, Object> release) {}

    private final Story story;
    private final Publisher publisher;
    private final Parties parties;
    private final Contracts contracts;
    private final List<Dated> dated = new ArrayList<>();

    private Releases(Story story, Publisher publisher) {
        this.story = story;
        this.publisher = publisher;
        this.parties = new Parties(story, publisher);
        this.contracts = new Contracts(story, parties);
    }

    /** Oldest first. */
    static List<Map<String, Object>> of(Story story, Publisher publisher) {
        var releases = new Releases(story, publisher);
        releases.tell();
        return releases.dated.stream().sorted(Comparator.comparing(Dated::at)).map(Dated::release).toList();
    }

    private void tell() {
        var head = story.head();
        var tender = new Tenders(story, parties);
        release("tender", head.openedAt(), List.of("planning", "tender"), Tree.with("parties", parties.buying()).and("buyer", parties.buyer()).and("planning", tender.planning())
                .and("tender", tender.opened()));
        steps(tender);
        rounds();
        story.orders().stream().filter(order -> order.confirmedAt() != null).forEach(this::confirmed);
        amendments();
        story.parcels().forEach(this::delivered);
        story.payments().forEach(this::paid);
    }

    /** What follows the first opening: closed, opened again, cancelled. */
    private void steps(Tenders tender) {
        int closed = 0;
        int opened = 0;
        for (var step : story.steps()) {
            if (step.kind().equals("OPENED") && opened++ > 0) release("reopened-" + opened, step.at(), List.of("tenderUpdate"), Tree.with("tender", tender.reopened(step)));
            if (step.kind().equals("CLOSED")) release(++closed == 1 ? "offers-closed" : "offers-closed-" + closed, step.at(), List.of("tenderUpdate"),
                    Tree.with("parties", parties.tenderers(step.tenderers())).and("tender", tender.closed(step)));
            if (step.kind().equals("CANCELLED")) release("cancelled", step.at(), List.of("tenderCancellation"), Tree.with("tender", tender.cancelled()));
        }
    }

    private void release(String key, Instant at, List<String> tags, Tree content) {
        var ocid = publisher.ocid(story.head().slug());
        var release = Tree.with("ocid", ocid).and("id", key.replaceAll("[^A-Za-z0-9.-]", "-")).and("date", Moments.written(at)).and("tag", tags).and("initiationType", "tender").and("language", "id").done();
        release.putAll(content.done());
        dated.add(new Dated(at, release));
    }

    private void rounds() {
        var byRound = new TreeMap<Integer, List<Award>>();
        for (var award : story.awards()) byRound.computeIfAbsent(award.round(), _ -> new ArrayList<>()).add(award);
        byRound.forEach((round, awards) -> {
            release("award-" + round, awards.getFirst().at(), List.of("award"), Tree.with("parties", parties.suppliers(awards)).and("awards", awards.stream().map(contracts::award).toList()));
            var orders = story.orders().stream().filter(order -> order.round() == round).toList();
            orders.stream().map(Order::issuedAt).max(Comparator.naturalOrder())
                    .ifPresent(at -> release("contract-" + round, at, List.of("contract"), Tree.with("contracts", orders.stream().map(contracts::issued).toList())));
        });
    }

    private void confirmed(Order order) {
        release("confirmed-" + order.number(), order.confirmedAt(), List.of("contractUpdate"),
                Tree.with("contracts", List.of(contracts.of(order).and("status", "active").and("dateSigned", Moments.written(order.confirmedAt())).done())));
    }

    /** What a maker gave back is taken from the contract as it stood. */
    private void amendments() {
        var given = new HashMap<Contracts.Held, Integer>();
        for (Moment moment : story.moments().stream().sorted(Comparator.comparing(Moment::at)).toList()) {
            var order = order(moment.order());
            if (moment.kind().equals("CANCELLED")) release("ended-" + order.number(), moment.at(), List.of("contractTermination"),
                    Tree.with("awards", List.of(Tree.with("id", order.awardId()).and("status", "cancelled").done())).and("contracts", List.of(contracts.of(order).and("status", "cancelled").done())));
            else {
                given.merge(new Contracts.Held(moment.order(), moment.line()), moment.quantity(), Integer::sum);
                release("amended-" + moment.key(), moment.at(), List.of("contractAmendment"), Tree.with("contracts", List.of(contracts.amended(order, moment, given))));
            }
        }
    }

    private Order order(UUID id) {
        return story.orders().stream().filter(order -> order.id().equals(id)).findFirst().orElseThrow();
    }

    private void delivered(Parcel parcel) {
        release("delivery-" + parcel.number(), parcel.at(), List.of("implementation"), Tree.with("contracts", List.of(contracts.delivered(order(parcel.order()), parcel))));
    }

    private void paid(Payment payment) {
        release("payment-" + payment.key(), payment.at(), List.of("implementation"), Tree.with("parties", parties.paying(order(payment.order()), payment))
                .and("contracts", List.of(contracts.paid(order(payment.order()), payment))));
    }
}
