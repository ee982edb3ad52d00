package id.lapau.market.shop;

import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Recipient;
import id.lapau.papers.Letterheads;
import id.lapau.papers.PublicAddress;
import id.lapau.registry.PersonId;
import id.lapau.registry.Registry;
import id.lapau.wording.TextKind;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes to the owner of a shop, in the transaction of what it tells of; who has no telephone in the registry reads it on the own pages. */
@Component
class TellShopOwner {

    private final ShopReading people;
    private final Registry registry;
    private final Outbox outbox;
    private final Letterheads letterheads;
    private final PublicAddress address;
    private final Clock clock;

    TellShopOwner(ShopReading people, Registry registry, Outbox outbox, Letterheads letterheads, PublicAddress address, Clock clock) {
        this.people = people;
        this.registry = registry;
        this.outbox = outbox;
        this.letterheads = letterheads;
        this.address = address;
        this.clock = clock;
    }

    /** @param product name of the product it is about; empty for the shop itself */
    void shop(TextKind text, ShopSheet shop, String reason, String product) {
        var owner = registry.find(new PersonId(people.owner(shop.view().business()))).filter(facts -> facts.phone() != null).orElse(null);
        if (owner == null) return;
        var values = Map.of("nama", owner.name(), "lapak", shop.view().name(), "produk", product, "alasan", reason, "tautan", address.of("/saya/lapak"),
                "alamat", address.of(shop.view().path()), "kantor", letterheads.current().office());
        outbox.send(new Message(text.key() + "/" + shop.view().id() + "/" + clock.instant().toEpochMilli(), Channel.WHATSAPP,
                new Recipient(owner.name(), new Recipient.Phone(Objects.requireNonNull(owner.phone()))), text, values, new Message.About("", "shop", shop.view().id().toString())));
    }
}
