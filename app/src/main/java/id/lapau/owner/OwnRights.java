package id.lapau.owner;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rights over the own data (UU 27/2022 articles 5 to 13): to have them put right, to take them along, to be forgotten where the law allows it. */
@Component
class OwnRights {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final AccountBook accounts;
    private final AccountViews views;
    private final OwnerRequests requests;
    private final OwnerBusinesses businesses;
    private final Consenting consent;
    private final List<OwnData> parts;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    OwnRights(AccountBook accounts, AccountViews views, OwnerRequests requests, OwnerBusinesses businesses, Consenting consent, List<OwnData> parts, ApplicationEventPublisher events,
            Audit audit) {
        this.accounts = accounts;
        this.views = views;
        this.requests = requests;
        this.businesses = businesses;
        this.consent = consent;
        this.parts = parts;
        this.events = events;
        this.audit = audit;
    }

    enum Outcome { DONE, TEXT, NOT_NOW }

    /** Asks officers to put something right. */
    @Transactional
    Outcome ask(Owner owner, String text) {
        var said = text.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) return Outcome.TEXT;
        var account = accounts.locked(owner.account()).orElseThrow();
        if (account.person() == null || requests.open(account.id()) >= OwnerRequests.MOST_OPEN) return Outcome.NOT_NOW;
        var id = requests.add(account.id(), account.person(), said);
        audit.record(account.actor(), "OWNER_CORRECTION_ASKED", account.subject(), null, Map.of("request", id), null);
        return Outcome.DONE;
    }

    /** An officer's answer, which the owner reads. The correction itself is made on the person's or business's page. */
    @Transactional
    Outcome answer(UUID account, UUID request, boolean done, String answer, Officer by) {
        var said = answer.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) return Outcome.TEXT;
        if (!by.may(Permission.REGISTRY) || !views.visible(account, by)) return Outcome.NOT_NOW;
        var state = done ? RequestState.DONE : RequestState.REFUSED;
        if (!requests.answer(account, request, state, said, by)) return Outcome.NOT_NOW;
        audit.record(by.actor(), "OWNER_CORRECTION_ANSWERED", AccountBook.subject(account), null, Map.of("request", request, "state", state), said);
        return Outcome.DONE;
    }

    /** Everything that is held on the owner, by desk. */
    @Transactional
    Map<String, Object> export(Owner owner) {
        var own = businesses.ids(owner);
        var all = new LinkedHashMap<String, Object>();
        if (owner.person() != null) parts.forEach(part -> all.put(part.name(), part.of(owner, own)));
        audit.record(owner.actor(), "OWNER_EXPORTED", AccountBook.subject(owner.account()), null, Map.of("parts", all.keySet()), null);
        return all;
    }

    /** The account and what was published end at once. What the law makes the office keep stays, as the page names it. */
    @Transactional
    void close(Owner owner) {
        var own = businesses.ids(owner);
        consent.withdraw(owner);
        var account = accounts.locked(owner.account()).orElseThrow();
        accounts.close(account);
        requests.refuseOpen(account.id());
        events.publishEvent(new OwnerClosed(account.id(), own));
        audit.record(account.actor(), "OWNER_CLOSED", account.subject(), Map.of("state", account.state(), "person", String.valueOf(account.person())), Map.of("state", AccountState.CLOSED), null);
    }
}
