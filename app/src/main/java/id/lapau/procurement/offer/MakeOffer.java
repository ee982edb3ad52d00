package id.lapau.procurement.offer;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.Photo;
import id.lapau.procurement.need.PackageSheet;
import id.lapau.procurement.need.Packages;
import id.lapau.procurement.offer.OfferSheet.Way;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A business says what it can make, changes that, takes it back or declines: its owner by a link, or an officer for it. */
@Component
class MakeOffer {

    private final Packages packages;
    private final MakerBook makers;
    private final OfferBook book;
    private final Audit audit;
    private final Clock clock;

    MakeOffer(Packages packages, MakerBook makers, OfferBook book, Audit audit, Clock clock) {
        this.packages = packages;
        this.makers = makers;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Done() implements Outcome {}

        /** @param problems message keys by field */
        record Rejected(Map<String, String> problems) implements Outcome {}

        /** The package takes no offers: it is not open, or its last day has passed. */
        record Closed() implements Outcome {}

        /** No business of the registry, or of another regency. */
        record NotOurs() implements Outcome {}

        /** Somebody else changed it meanwhile. */
        record Overtaken() implements Outcome {}

        /** Not from the state in which the offer is. */
        record NotNow() implements Outcome {}
    }

    /** @param photos of a sample, by item; an item without one keeps what it has */
    @Transactional
    Outcome offer(UUID packageId, UUID business, OfferForm form, Map<UUID, Photo> photos, Way way, Actor by) {
        var sheet = open(packageId).orElse(null);
        if (sheet == null) return new Outcome.Closed();
        if (makers.find(packageId, business).filter(Maker::here).isEmpty()) return new Outcome.NotOurs();
        var items = OfferItem.of(sheet);
        var today = OfficeTime.today(clock);
        var problems = form.problems(items, today);
        if (!problems.isEmpty()) return new Outcome.Rejected(problems);
        var before = book.find(packageId, business);
        if (before.map(OfferSheet::version).orElse(0) != form.version()) return new Outcome.Overtaken();
        write(packageId, business, form.offered(items, today), form.note(), photos, before.isPresent(), way, by);
        return new Outcome.Done();
    }

    private Optional<PackageSheet> open(UUID packageId) {
        book.holdOpen(packageId);
        return packages.find(packageId).filter(sheet -> sheet.takesOffers(OfficeTime.today(clock)));
    }

    private void write(UUID packageId, UUID business, List<Offer.Line> lines, String note, Map<UUID, Photo> photos, boolean changes, Way way, Actor by) {
        var id = book.put(packageId, business, way, note, clock.instant());
        book.lines(id, lines);
        photos.forEach((item, photo) -> book.photo(id, item, photo));
        noted(changes ? "OFFER_CHANGED" : "OFFER_MADE", id, Map.of("package", packageId, "business", business, "way", way, "lines", lines, "photos", photos.size()), by);
    }

    private void noted(String action, UUID offer, Object after, Actor by) {
        audit.record(by, action, new Audit.Subject("offer", offer.toString()), null, after, null);
    }

    @Transactional
    Outcome withdraw(UUID packageId, UUID business, Actor by) {
        if (open(packageId).isEmpty()) return new Outcome.Closed();
        var offer = book.find(packageId, business).filter(each -> each.state().mayBecome(OfferState.WITHDRAWN)).orElse(null);
        return offer == null ? new Outcome.NotNow() : become(offer, OfferState.WITHDRAWN, by);
    }

    private Outcome become(OfferSheet offer, OfferState next, Actor by) {
        book.become(offer.id(), next);
        noted("OFFER_" + next, offer.id(), Map.of("state", next, "business", offer.business()), by);
        return new Outcome.Done();
    }

    /** Says that it will not make it, so that nobody asks again. */
    @Transactional
    Outcome decline(UUID packageId, UUID business, Way way, Actor by) {
        if (open(packageId).isEmpty()) return new Outcome.Closed();
        if (makers.find(packageId, business).filter(Maker::here).isEmpty()) return new Outcome.NotOurs();
        var offer = book.find(packageId, business).orElse(null);
        if (offer != null) return offer.state().mayBecome(OfferState.DECLINED) ? become(offer, OfferState.DECLINED, by) : new Outcome.NotNow();
        var id = book.decline(packageId, business, way, "", clock.instant());
        noted("OFFER_DECLINED", id, Map.of("package", packageId, "business", business), by);
        return new Outcome.Done();
    }
}
