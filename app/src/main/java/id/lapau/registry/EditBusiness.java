package id.lapau.registry;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.registry.BusinessEdit.NoSuchBusiness;
import id.lapau.registry.BusinessEdit.NotAllowed;
import id.lapau.registry.BusinessEdit.Overtaken;
import id.lapau.registry.BusinessEdit.Rejected;
import id.lapau.registry.BusinessEdit.Saved;
import id.lapau.registry.BusinessEdit.Unchanged;
import id.lapau.registry.HistoryLine.Kind;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer establishes what is true of a business; the old values stay in its history. */
@Component
class EditBusiness {

    private final Businesses businesses;
    private final Snapshots snapshots;
    private final History history;
    private final Audit audit;
    private final Clock clock;

    EditBusiness(Businesses businesses, Snapshots snapshots, History history, Audit audit, Clock clock) {
        this.businesses = businesses;
        this.snapshots = snapshots;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    BusinessEdit edit(UUID id, BusinessForm form, Officer by) {
        if (!by.may(Permission.REGISTRY)) return new NotAllowed();
        var problems = form.problems(clock);
        if (!problems.isEmpty()) return new Rejected(problems);
        var found = businesses.locked(id, by);
        if (found.isEmpty()) return new NoSuchBusiness();
        var before = found.get();
        if (before.version() != form.version()) return new Overtaken();
        var changes = before.changes(form.facts());
        if (changes.isEmpty() && !form.statesAmounts()) return new Unchanged();
        return saved(before, form, changes, by);
    }

    private BusinessEdit saved(StoredBusiness before, BusinessForm form, Map<String, Change> changes, Officer by) {
        var source = new Source(Source.Kind.OFFICER, by.name());
        businesses.update(before.id(), form.facts());
        var told = new LinkedHashMap<>(changes);
        if (form.statesAmounts()) told.putAll(stated(before.id(), form.amounts(), source, form.reason().strip(), by.actor()));
        history.add(List.of(new HistoryLine(before.owner(), before.id(), Kind.CORRECTED, told, source, form.reason().strip())), by.actor(), clock.instant());
        audit.record(by.actor(), "BUSINESS_CORRECTED", before.subject(), Change.values(told, Change::before), Change.values(told, Change::after), form.reason().strip());
        return new Saved();
    }

    private Map<String, Change> stated(UUID business, BusinessFacts facts, Source source, String reason, Actor by) {
        snapshots.record(List.of(Snapshot.ofAmounts(new BusinessId(business), facts, source)), reason, by);
        var told = new LinkedHashMap<String, Change>();
        told.put("asOf", new Change(null, facts.asOf().toString()));
        if (facts.yearlySales() != null) told.put("sales", new Change(null, facts.yearlySales().toString()));
        if (facts.netAssets() != null) told.put("assets", new Change(null, facts.netAssets().toString()));
        return told;
    }
}
