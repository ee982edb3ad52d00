package id.lapau.training.course;

import id.lapau.kernel.OfficeTime;
import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Outbox.Posted;
import id.lapau.outbox.Recipient;
import id.lapau.papers.Letterheads;
import id.lapau.papers.PublicAddress;
import id.lapau.papers.Sheet;
import id.lapau.registry.PersonFacts;
import id.lapau.registry.PersonId;
import id.lapau.registry.Registry;
import id.lapau.wording.TextKind;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes messages to owners, in the transaction of what they tell of. */
@Component
class TellOwner {

    private final Candidates book;
    private final Tickets tickets;
    private final Registry registry;
    private final Outbox outbox;
    private final Letterheads letterheads;
    private final PublicAddress address;
    private final Clock clock;

    TellOwner(Candidates book, Tickets tickets, Registry registry, Outbox outbox, Letterheads letterheads, PublicAddress address, Clock clock) {
        this.book = book;
        this.tickets = tickets;
        this.registry = registry;
        this.outbox = outbox;
        this.letterheads = letterheads;
        this.address = address;
        this.clock = clock;
    }

    /** False when the owner has no telephone number, or was told this before. The page of the business is there in any case. */
    boolean tell(TextKind text, Session session, UUID business) {
        var path = tickets.path(session.id(), business);
        var owner = book.owner(business).map(PersonId::new).flatMap(registry::find);
        if (owner.isEmpty() || owner.get().phone() == null) return false;
        var name = book.candidate(session.id(), business, clock.instant()).map(Candidate::name).orElse("");
        return outbox.send(message(text, session, business, owner.get(), gaps(session, owner.get().name(), name, address.of(path)))) instanceof Posted.Written;
    }

    private static Message message(TextKind text, Session session, UUID business, PersonFacts owner, Map<String, String> gaps) {
        var cause = text.key() + "/" + session.id() + "/" + business + (text == CourseTexts.MOVED ? "/" + session.version() : "");
        return new Message(cause, Channel.WHATSAPP, new Recipient(owner.name(), new Recipient.Phone(java.util.Objects.requireNonNull(owner.phone()))), text, gaps,
                new Message.About("", "session", session.id().toString()));
    }

    private Map<String, String> gaps(Session session, String owner, String business, String link) {
        return Map.of("nama", owner, "usaha", business, "pelatihan", session.title(), "waktu", when(session), "tempat", session.where(), "batas", Sheet.date(session.closesOn()),
                "alasan", session.reason(), "tautan", link, "kantor", letterheads.current().office());
    }

    private static String when(Session session) {
        var first = session.meetings().getFirst();
        int days = session.meetings().size();
        return OfficeTime.spoken(first.from(), first.to()) + (days > 1 ? " (" + days + " hari)" : "");
    }
}
