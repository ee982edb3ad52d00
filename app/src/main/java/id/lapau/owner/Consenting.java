package id.lapau.owner;

import id.lapau.audit.Audit;
import id.lapau.registry.ConsentPurpose;
import id.lapau.registry.PersonConsents;
import id.lapau.registry.PersonId;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Consent by the own hand: to the account itself, without which it does not work, and to each purpose of the registry. */
@Component
class Consenting {

    private static final String HOW = "Oleh pemilik sendiri di halaman Lapau";

    private final AccountBook accounts;
    private final PersonConsents consents;
    private final OwnerBusinesses businesses;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    Consenting(AccountBook accounts, PersonConsents consents, OwnerBusinesses businesses, ApplicationEventPublisher events, Audit audit) {
        this.accounts = accounts;
        this.consents = consents;
        this.businesses = businesses;
        this.events = events;
        this.audit = audit;
    }

    /** Empty for an account that is not bound yet. */
    Set<ConsentPurpose> of(Owner owner) {
        return owner.person() == null ? Set.of() : consents.of(new PersonId(owner.person()));
    }

    /** The account works from now on; of the purposes exactly these are allowed. */
    @Transactional
    void agree(Owner owner, Set<ConsentPurpose> purposes) {
        var account = accounts.locked(owner.account()).orElseThrow();
        if (account.agreedAt() == null) {
            accounts.agree(account.id(), true);
            audit.record(account.actor(), "OWNER_AGREED", account.subject(), null, Map.of("agreed", true), null);
        }
        if (account.person() == null) return;
        boolean shown = of(owner).contains(ConsentPurpose.MARKET);
        consents.choose(new PersonId(account.person()), purposes, HOW, account.actor());
        if (shown && !purposes.contains(ConsentPurpose.MARKET)) hide(owner);
    }

    private void hide(Owner owner) {
        events.publishEvent(new MarketConsentWithdrawn(owner.account(), businesses.ids(owner)));
    }

    /** Everything is taken back; the account stands still until its owner agrees again, and nothing of it is shown. */
    @Transactional
    void withdraw(Owner owner) {
        var account = accounts.locked(owner.account()).orElseThrow();
        accounts.agree(account.id(), false);
        if (account.person() != null) consents.choose(new PersonId(account.person()), Set.of(), HOW, account.actor());
        hide(owner);
        audit.record(account.actor(), "OWNER_AGREEMENT_WITHDRAWN", account.subject(), Map.of("agreed", true), Map.of("agreed", false), null);
    }
}
