package id.lapau.procurement.offer;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Outbox.Posted;
import id.lapau.outbox.Recipient;
import id.lapau.papers.Letterheads;
import id.lapau.papers.PublicAddress;
import id.lapau.papers.Sheet;
import id.lapau.procurement.need.PackageCancelled;
import id.lapau.procurement.need.PackageOpened;
import id.lapau.procurement.need.PackageSheet;
import id.lapau.procurement.need.Packages;
import id.lapau.registry.PersonId;
import id.lapau.registry.Registry;
import id.lapau.wording.TextKind;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites makers when a package is opened, and tells those who offered when it is given up; in the transaction of that. */
@Component
class InviteMakers {

    private final Packages packages;
    private final MakerBook makers;
    private final Invitations invitations;
    private final MakerLinks links;
    private final Registry registry;
    private final Outbox outbox;
    private final Letterheads letterheads;
    private final PublicAddress address;
    private final Audit audit;
    private final Clock clock;

    InviteMakers(Packages packages, MakerBook makers, Invitations invitations, MakerLinks links, Registry registry, Outbox outbox, Letterheads letterheads, PublicAddress address, Audit audit, Clock clock) {
        this.packages = packages;
        this.makers = makers;
        this.invitations = invitations;
        this.links = links;
        this.registry = registry;
        this.outbox = outbox;
        this.letterheads = letterheads;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody suited and, when it is opened again, everybody who was invited before and has not answered. */
    @EventListener
    void opened(PackageOpened event) {
        var sheet = packages.find(event.packageId()).orElseThrow();
        var before = invitations.of(sheet.id()).stream().map(business -> makers.find(sheet.id(), business).orElseThrow()).toList();
        var all = new LinkedHashMap<UUID, Maker>();
        before.forEach(maker -> all.put(maker.business(), maker));
        makers.suited(sheet.id()).forEach(maker -> all.put(maker.business(), maker));
        invite(sheet, all.values().stream().filter(maker -> maker.state() == null).toList(), Actor.SYSTEM);
    }

    /** How many were told; the page of each is there in any case. */
    private int invite(PackageSheet sheet, Collection<Maker> whom, Actor by) {
        int told = 0;
        for (var maker : whom) if (tell(OfferTexts.INVITED, sheet, maker)) told++;
        if (!whom.isEmpty()) audit.record(by, "MAKERS_INVITED", new Audit.Subject("package", sheet.id().toString()), null, Map.of("invited", whom.size(), "told", told), null);
        return told;
    }

    private boolean tell(TextKind text, PackageSheet sheet, Maker maker) {
        var path = invitations.path(sheet.id(), maker.business());
        var owner = registry.find(new PersonId(maker.ownerId())).filter(facts -> facts.phone() != null);
        if (owner.isEmpty()) return false;
        var cause = text.key() + "/" + sheet.id() + "/" + maker.business() + "/" + sheet.offersUntil() + "/" + invitations.serial(maker.business());
        var to = new Recipient(owner.get().name(), new Recipient.Phone(Objects.requireNonNull(owner.get().phone())));
        var message = new Message(cause, Channel.WHATSAPP, to, text, gaps(sheet, maker, address.of(path)), new Message.About("", "package", sheet.id().toString()));
        return outbox.send(message) instanceof Posted.Written;
    }

    private Map<String, String> gaps(PackageSheet sheet, Maker maker, String link) {
        var goods = OfferItem.of(sheet).stream().map(item -> String.format(Locale.of("id"), "%s (%,d %s)", item.name(), item.quantity(), item.unit())).toList();
        return Map.of("nama", maker.owner(), "usaha", maker.name(), "paket", sheet.title(), "barang", String.join(", ", goods),
                "batas", sheet.offersUntil() == null ? "" : Sheet.date(sheet.offersUntil()), "alasan", sheet.reason(), "tautan", link, "kantor", letterheads.current().office());
    }

    @EventListener
    void cancelled(PackageCancelled event) {
        var sheet = packages.find(event.packageId()).orElseThrow();
        makers.offering(sheet.id()).forEach(maker -> tell(OfferTexts.CANCELLED, sheet, maker));
    }

    /** Ends every link that an owner was sent, such as when a telephone was lost, and sends those to open packages anew; how many, or empty when that is not allowed. */
    @Transactional
    OptionalInt renew(UUID business, Officer by) {
        if (!by.may(Permission.PROCURE) || by.area().isPresent()) return OptionalInt.empty();
        links.renew(business);
        invitations.rehash(business);
        audit.record(by.actor(), "MAKER_LINKS_RENEWED", new Audit.Subject("business", business.toString()), null, Map.of("serial", invitations.serial(business)), null);
        int sent = 0;
        for (var packageId : invitations.openTo(business)) sent += also(packageId, List.of(business), by).orElse(0);
        return OptionalInt.of(sent);
    }

    /** An officer invites these as well; the number of those who were told, or empty when that is not possible now. */
    @Transactional
    OptionalInt also(UUID packageId, List<UUID> businesses, Officer by) {
        var sheet = packages.find(packageId).filter(each -> each.takesOffers(OfficeTime.today(clock))).orElse(null);
        if (!by.may(Permission.PROCURE) || sheet == null) return OptionalInt.empty();
        var whom = businesses.stream().distinct().map(business -> makers.find(packageId, business)).flatMap(Optional::stream).filter(Maker::here).toList();
        return OptionalInt.of(invite(sheet, whom, by.actor()));
    }
}
