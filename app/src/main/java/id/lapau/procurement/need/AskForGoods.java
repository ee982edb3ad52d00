package id.lapau.procurement.need;

import static id.lapau.procurement.need.NeedState.CANCELLED;
import static id.lapau.procurement.need.NeedState.RETURNED;
import static id.lapau.procurement.need.NeedState.SUBMITTED;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An office asks for goods; whoever buys for all of them gives back what cannot be bought so. */
@Component
class AskForGoods {

    private final NeedBook needs;
    private final ItemBook items;
    private final PlaceBook places;
    private final OfficeBook offices;
    private final Numbers numbers;
    private final Audit audit;
    private final Clock clock;

    AskForGoods(NeedBook needs, ItemBook items, PlaceBook places, OfficeBook offices, Numbers numbers, Audit audit, Clock clock) {
        this.needs = needs;
        this.items = items;
        this.places = places;
        this.offices = offices;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Kept write(NeedForm form, Officer by) {
        var own = ofWriter(form, by);
        if (own == null) return new Kept.NotAllowed();
        var problems = problems(own);
        if (!problems.isEmpty()) return new Kept.Rejected(problems);
        var number = numbers.next("KBT", OfficeTime.today(clock).getYear());
        var id = needs.add(number, own, by.id(), clock.instant());
        noted("NEED_WRITTEN", id, own, null, by);
        return new Kept.Done(id);
    }

    /** The form with the office of who writes it; null when that is nobody's. */
    private @Nullable NeedForm ofWriter(NeedForm form, Officer by) {
        if (KeepCatalogue.allowed(by)) return form;
        var own = by.may(Permission.BUY) ? offices.of(by.id()).orElse(null) : null;
        return own == null ? null : new NeedForm(own, form.item(), form.place(), form.quantity(), form.deadline(), form.ceiling(), form.budgetLine(), form.note(), form.version());
    }

    private Map<String, String> problems(NeedForm form) {
        var problems = form.problems(OfficeTime.today(clock));
        if (form.office() != null && offices.find(form.office()).filter(office -> !office.gone()).isEmpty()) problems.put("office", "need.problem.office");
        if (form.item() != null && items.find(form.item()).filter(item -> !item.retired()).isEmpty()) problems.put("item", "need.problem.item-retired");
        if (form.place() != null && places.find(form.place()).filter(place -> !place.gone()).isEmpty()) problems.put("place", "need.problem.place-gone");
        return problems;
    }

    private void noted(String action, UUID need, @Nullable Object after, @Nullable String reason, Officer by) {
        audit.record(by.actor(), action, new Audit.Subject("need", need.toString()), null, after, reason);
    }

    @Transactional
    Kept rewrite(UUID id, NeedForm form, Officer by) {
        var need = mine(id, by);
        var own = ofWriter(form, by);
        if (need == null || own == null) return new Kept.NotAllowed();
        if (!need.state().editable()) return new Kept.NotNow();
        if (need.version() != form.version()) return new Kept.Overtaken();
        var problems = problems(own);
        if (!problems.isEmpty()) return new Kept.Rejected(problems);
        needs.update(id, own);
        noted("NEED_CHANGED", id, own, null, by);
        return new Kept.Done(id);
    }

    /** The need, held until the transaction ends, if this officer may act for its office. */
    private @Nullable Need mine(UUID id, Officer by) {
        var need = needs.locked(List.of(id)).stream().findFirst().orElse(null);
        if (need == null || KeepCatalogue.allowed(by)) return need;
        return by.may(Permission.BUY) && offices.of(by.id()).filter(need.office().id()::equals).isPresent() ? need : null;
    }

    /** Hands it to whoever makes packages; a day that has passed meanwhile must be put right first. */
    @Transactional
    Kept submit(UUID id, Officer by) {
        var need = mine(id, by);
        if (need == null) return new Kept.NotAllowed();
        if (!need.state().editable()) return new Kept.NotNow();
        var problems = problems(NeedForm.of(need));
        if (!problems.isEmpty()) return new Kept.Rejected(problems);
        return become(need, SUBMITTED, "", by);
    }

    private Kept become(Need need, NeedState next, String reason, Officer by) {
        if (!need.state().mayBecome(next)) return new Kept.NotNow();
        needs.become(need.id(), next, null, reason, clock.instant());
        noted("NEED_" + next, need.id(), Map.of("number", need.number()), reason.isEmpty() ? null : reason, by);
        return new Kept.Done(need.id());
    }

    @Transactional
    Kept cancel(UUID id, String reason, Officer by) {
        var need = mine(id, by);
        if (need == null) return new Kept.NotAllowed();
        return reason.isBlank() ? new Kept.Rejected(Map.of("alasan", "need.problem.reason")) : become(need, CANCELLED, reason.strip(), by);
    }

    /** Gives it back to its office, which reads why. */
    @Transactional
    Kept giveBack(UUID id, String reason, Officer by) {
        var need = KeepCatalogue.allowed(by) ? mine(id, by) : null;
        if (need == null) return new Kept.NotAllowed();
        return reason.isBlank() ? new Kept.Rejected(Map.of("alasan", "need.problem.reason")) : become(need, RETURNED, reason.strip(), by);
    }
}
