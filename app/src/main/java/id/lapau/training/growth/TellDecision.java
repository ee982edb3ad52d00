package id.lapau.training.growth;

import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Recipient;
import id.lapau.papers.Letterheads;
import id.lapau.papers.PublicAddress;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.PersonId;
import id.lapau.registry.Registry;
import id.lapau.training.growth.LadderView.Challenge;
import id.lapau.training.growth.LadderView.Head;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes to an owner what became of the own challenge, in the transaction of the decision; who has no telephone reads it on the own page only. */
@Component
class TellDecision {

    private final Registry registry;
    private final Outbox outbox;
    private final Letterheads letterheads;
    private final PublicAddress address;

    TellDecision(Registry registry, Outbox outbox, Letterheads letterheads, PublicAddress address) {
        this.registry = registry;
        this.outbox = outbox;
        this.letterheads = letterheads;
        this.address = address;
    }

    void decided(Head head, Challenge challenge, ChallengeState state, String why) {
        var phone = registry.find(new PersonId(UUID.fromString(head.ownerId()))).map(PersonFacts::phone);
        if (phone.isEmpty()) return;
        var values = Map.of("nama", head.owner(), "usaha", head.title(), "putusan", state == ChallengeState.UPHELD ? "diterima" : "ditolak", "alasan", why,
                "tautan", address.of("/saya/kelas"), "kantor", letterheads.current().office());
        outbox.send(new Message("growth-decided/" + challenge.id(), Channel.WHATSAPP, new Recipient(head.owner(), new Recipient.Phone(phone.get())), GrowthTexts.DECIDED, values,
                new Message.About("", "business", head.id())));
    }
}
