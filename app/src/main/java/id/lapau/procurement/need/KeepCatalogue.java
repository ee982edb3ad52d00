package id.lapau.procurement.need;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer keeps what can be asked for, where it is brought, and who asks for it. */
@Component
class KeepCatalogue {

    private static final String TAKEN = "need.problem.name-taken";

    private final ItemBook items;
    private final PlaceBook places;
    private final OfficeBook offices;
    private final Audit audit;
    private final Clock clock;

    KeepCatalogue(ItemBook items, PlaceBook places, OfficeBook offices, Audit audit, Clock clock) {
        this.items = items;
        this.places = places;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id null for a new one */
    @Transactional
    Kept item(@Nullable UUID id, ItemForm form, Officer by) {
        if (!allowed(by)) return new Kept.NotAllowed();
        if (!form.problems().isEmpty()) return new Kept.Rejected(form.problems());
        var before = id == null ? Optional.<Item>empty() : items.find(id);
        if (id != null && items.codeTaken(form.code(), id)) return new Kept.Rejected(Map.of("code", "need.problem.code-taken"));
        if (id != null && !items.update(id, form)) return new Kept.Overtaken();
        var kept = id != null ? Optional.of(id) : items.add(form, clock.instant());
        kept.ifPresent(item -> noted(id == null ? "ITEM_ADDED" : "ITEM_CHANGED", "item", item, before.map(ItemForm::of).orElse(null), form, by));
        return kept.<Kept>map(Kept.Done::new).orElse(new Kept.Rejected(Map.of("code", "need.problem.code-taken")));
    }

    private void noted(String action, String type, UUID id, @Nullable Object before, @Nullable Object after, Officer by) {
        audit.record(by.actor(), action, new Audit.Subject(type, id.toString()), before, after, null);
    }

    /** False when nothing changed by it. */
    @Transactional
    boolean retireItem(UUID id, boolean retired, Officer by) {
        if (!allowed(by) || !items.retire(id, retired, clock.instant())) return false;
        noted(retired ? "ITEM_RETIRED" : "ITEM_TAKEN_UP_AGAIN", "item", id, null, Map.of("retired", retired), by);
        return true;
    }

    /**
     * @param id     null for a new one
     * @param nagari code; empty for none
     */
    @Transactional
    Kept place(@Nullable UUID id, String name, String address, String nagari, Officer by) {
        if (!allowed(by)) return new Kept.NotAllowed();
        if (name.isBlank()) return new Kept.Rejected(Map.of("name", "need.problem.name"));
        var kept = id == null ? places.add(name.strip(), address.strip(), nagari) : Optional.of(id).filter(each -> places.update(each, name.strip(), address.strip(), nagari));
        kept.ifPresent(place -> noted(id == null ? "PLACE_ADDED" : "PLACE_CHANGED", "place", place, null, Map.of("name", name.strip(), "address", address.strip(), "nagari", nagari), by));
        return kept.<Kept>map(Kept.Done::new).orElse(new Kept.Rejected(Map.of("name", TAKEN)));
    }

    @Transactional
    boolean placeGone(UUID id, boolean gone, Officer by) {
        if (!allowed(by) || !places.gone(id, gone, clock.instant())) return false;
        noted(gone ? "PLACE_GONE" : "PLACE_TAKEN_UP_AGAIN", "place", id, null, Map.of("gone", gone), by);
        return true;
    }

    /** @param id null for a new one */
    @Transactional
    Kept office(@Nullable UUID id, String name, String address, String signatory, Officer by) {
        if (!allowed(by)) return new Kept.NotAllowed();
        if (name.isBlank()) return new Kept.Rejected(Map.of("name", "need.problem.name"));
        var kept = id == null ? offices.add(name.strip(), address.strip(), signatory.strip(), clock.instant())
                : Optional.of(id).filter(each -> offices.update(each, name.strip(), address.strip(), signatory.strip()));
        kept.ifPresent(office -> noted(id == null ? "OFFICE_ADDED" : "OFFICE_CHANGED", "office", office, null,
                Map.of("name", name.strip(), "address", address.strip(), "signatory", signatory.strip()), by));
        return kept.<Kept>map(Kept.Done::new).orElse(new Kept.Rejected(Map.of("name", TAKEN)));
    }

    @Transactional
    boolean officeGone(UUID id, boolean gone, Officer by) {
        if (!allowed(by) || !offices.gone(id, gone, clock.instant())) return false;
        noted(gone ? "OFFICE_GONE" : "OFFICE_TAKEN_UP_AGAIN", "office", id, null, Map.of("gone", gone), by);
        return true;
    }

    /** Binds the account of a buyer to an office; false unless it is free. */
    @Transactional
    boolean join(UUID office, UUID account, Officer by) {
        if (!allowed(by) || !offices.join(office, account)) return false;
        noted("OFFICE_MEMBER_JOINED", "office", office, null, Map.of("account", account), by);
        return true;
    }

    @Transactional
    boolean leave(UUID office, UUID account, Officer by) {
        if (!allowed(by) || !offices.leave(office, account)) return false;
        noted("OFFICE_MEMBER_LEFT", "office", office, Map.of("account", account), null, by);
        return true;
    }

    static boolean allowed(Officer by) {
        return by.may(Permission.PROCURE) && by.area().isEmpty();
    }
}
