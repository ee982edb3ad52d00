package id.lapau.training.growth;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.PhoneNumber;
import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Recipient;
import id.lapau.papers.Letterheads;
import id.lapau.papers.PublicAddress;
import id.lapau.papers.Sheet;
import id.lapau.platform.Vault;
import id.lapau.registry.DocumentFile;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.PersonId;
import id.lapau.registry.Registry;
import id.lapau.training.growth.LadderView.Head;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks an owner by a link how the business stands, and takes the answer. The link is 128 bits of chance; only its keyed hash is kept. */
@Component
class AskOwner {

    private static final Duration OPEN = Duration.ofDays(30);
    private static final int BYTES = 16;

    private final Claims claims;
    private final LadderViews ladders;
    private final Registry registry;
    private final OwnStanding owners;
    private final KeepEvidence evidence;
    private final Outbox outbox;
    private final Letterheads letterheads;
    private final PublicAddress address;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    AskOwner(Claims claims, LadderViews ladders, Registry registry, OwnStanding owners, KeepEvidence evidence, Outbox outbox, Letterheads letterheads,
            PublicAddress address, Vault vault, Audit audit, Clock clock) {
        this.claims = claims;
        this.ladders = ladders;
        this.registry = registry;
        this.owners = owners;
        this.evidence = evidence;
        this.outbox = outbox;
        this.letterheads = letterheads;
        this.address = address;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Unchanged when no telephone number is known. */
    @Transactional
    Taken ask(UUID business, Channel channel, Officer by) {
        if (!by.may(Permission.REGISTRY) || channel == Channel.EMAIL) return new Taken.NotAllowed();
        var head = ladders.held(business, by);
        if (head.isEmpty()) return new Taken.NoSuchThing();
        var owner = registry.find(new PersonId(UUID.fromString(head.get().ownerId())));
        var phone = owner.map(PersonFacts::phone);
        if (phone.isEmpty()) return new Taken.Unchanged();
        send(business, head.get(), channel, phone.get(), by.actor());
        return new Taken.Done();
    }

    private void send(UUID business, Head head, Channel channel, PhoneNumber phone, Actor by) {
        var token = token();
        var expires = clock.instant().plus(OPEN);
        var question = claims.ask(business, hash(token), by, clock.instant(), expires);
        var values = Map.of("nama", head.owner(), "usaha", head.title(), "tautan", address.of("/kabar/" + token), "sampai", Sheet.date(OfficeTime.day(expires)),
                "kantor", letterheads.current().office());
        outbox.send(new Message("growth-question/" + question, channel, new Recipient(head.owner(), new Recipient.Phone(phone)), GrowthTexts.QUESTION, values,
                new Message.About("", "business", business.toString())));
        audit.record(by, "OWNER_ASKED", new Audit.Subject("business", business.toString()), null, Map.of("question", question, "channel", channel), null);
    }

    private String token() {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] hash(String token) {
        return vault.fingerprint("growth-question " + token);
    }

    /** The business a link asks about; empty when there is no such link, or no longer. */
    @Transactional(readOnly = true)
    Optional<Head> asked(String token) {
        return claims.asked(hash(token), clock.instant()).flatMap(ladders::anybodys);
    }

    /** Whether a challenge of the business waits, so that evidence helps. */
    @Transactional(readOnly = true)
    boolean challenged(String token) {
        return claims.asked(hash(token), clock.instant()).flatMap(evidence::challenged).isPresent();
    }

    /** Photos or PDF from the owner; unchanged when nothing is challenged any more. */
    @Transactional
    Taken evidence(String token, List<DocumentFile> files) {
        var business = claims.asked(hash(token), clock.instant()).filter(id -> ladders.held(id).isPresent());
        return business.map(id -> evidence.fromOwner(id, files, Actor.SYSTEM)).orElseGet(Taken.NoSuchThing::new);
    }

    /** The owner may correct the answer until the link expires. */
    @Transactional
    Taken answer(String token, SnapshotForm form) {
        var business = claims.asked(hash(token), clock.instant());
        if (business.isEmpty() || ladders.held(business.get()).isEmpty()) return new Taken.NoSuchThing();
        var told = owners.told(business.get(), form, "Pemilik, lewat tautan", Actor.SYSTEM);
        if (told.equals(new Taken.Done())) claims.answered(hash(token), clock.instant());
        return told;
    }
}
