package id.lapau.owner;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Recipient;
import id.lapau.papers.PublicAddress;
import id.lapau.registry.PersonId;
import id.lapau.registry.Registry;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites a person of the registry to the own account, at the telephone that stands there. */
@Component
class InviteOwner {

    private final Registry registry;
    private final PersonCheck persons;
    private final OwnerInvitations invitations;
    private final Outbox outbox;
    private final PublicAddress address;
    private final Audit audit;

    InviteOwner(Registry registry, PersonCheck persons, OwnerInvitations invitations, Outbox outbox, PublicAddress address, Audit audit) {
        this.registry = registry;
        this.persons = persons;
        this.invitations = invitations;
        this.outbox = outbox;
        this.address = address;
        this.audit = audit;
    }

    /** Message key of what came of it; {@code owner.invite.done} when it was sent. */
    @Transactional
    String invite(UUID person, Channel channel, Officer by) {
        var nagari = persons.nagari(person);
        if (!by.may(Permission.REGISTRY) || channel == Channel.EMAIL || nagari.isEmpty() || !by.areaCode().isEmpty() && !nagari.get().equals(by.areaCode())) return "owner.problem.gone";
        var objection = persons.objection(person);
        if (objection.isPresent()) return objection.get();
        var facts = registry.find(new PersonId(person)).orElseThrow();
        if (facts.phone() == null) return "owner.invite.no-phone";
        var made = invitations.make(person, facts.phone(), by.actor());
        outbox.send(new Message("owner-invited/" + made.id(), channel, new Recipient(facts.name(), new Recipient.Phone(facts.phone())), OwnerTexts.INVITED,
                Map.of("nama", facts.name(), "tautan", address.of("/saya/undangan/" + made.token())), new Message.About("", "person", person.toString())));
        audit.record(by.actor(), "OWNER_INVITED", new Audit.Subject("person", person.toString()), null, Map.of("channel", channel), null);
        return "owner.invite.done";
    }
}
