package id.lapau.registry;

import id.lapau.audit.Audit;
import id.lapau.kernel.Actor;
import id.lapau.registry.HistoryLine.Kind;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was seen at the place of a business becomes what is known of it; the old values stay in its history. */
@Component
class VerifyBusiness {

    private final Businesses businesses;
    private final History history;
    private final Audit audit;
    private final Clock clock;

    VerifyBusiness(Businesses businesses, History history, Audit audit, Clock clock) {
        this.businesses = businesses;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when there is no such business. */
    @Transactional
    boolean verify(BusinessId id, SeenBusiness seen, Source source, Actor by) {
        var found = businesses.locked(id);
        found.ifPresent(before -> verify(before, seen, source, by));
        return found.isPresent();
    }

    private void verify(StoredBusiness before, SeenBusiness seen, Source source, Actor by) {
        var facts = seen.over(before.facts());
        var told = new LinkedHashMap<>(before.changes(facts));
        told.put("standing", new Change(businesses.standing(before.id()).map(Enum::name).orElse(null), seen.standing().name()));
        businesses.update(before.id(), facts);
        businesses.stands(before.id(), seen.standing(), seen.on());
        history.add(List.of(new HistoryLine(before.owner(), before.id(), Kind.VERIFIED, told, source, "")), by, clock.instant());
        audit.record(by, "BUSINESS_VERIFIED", before.subject(), Change.values(told, Change::before), Change.values(told, Change::after), null);
    }
}
