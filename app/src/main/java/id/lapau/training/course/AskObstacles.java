package id.lapau.training.course;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Recipient;
import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import id.lapau.papers.Letterheads;
import id.lapau.papers.PublicAddress;
import id.lapau.registry.BusinessId;
import id.lapau.registry.ObstacleKind;
import id.lapau.registry.PersonId;
import id.lapau.registry.Registry;
import id.lapau.training.course.ObstacleQuestions.Asked;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks owners by a message what keeps their business from growing, and takes what they say, there or on the page of a course. */
@Component
class AskObstacles {

    private static final int AT_ONCE = 200;

    private final ObstacleQuestions book;
    private final OwnerBusinesses owned;
    private final Registry registry;
    private final Outbox outbox;
    private final Letterheads letterheads;
    private final PublicAddress address;
    private final Audit audit;
    private final Clock clock;

    AskObstacles(ObstacleQuestions book, OwnerBusinesses owned, Registry registry, Outbox outbox, Letterheads letterheads, PublicAddress address, Audit audit, Clock clock) {
        this.book = book;
        this.owned = owned;
        this.registry = registry;
        this.outbox = outbox;
        this.letterheads = letterheads;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * At most 200 at once.
     *
     * @param nagari code, and {@code line} in small letters; empty for all
     * @return how many questions were written
     */
    @Transactional
    int ask(String nagari, String line, Officer by) {
        if (!KeepCourse.allowed(by)) return 0;
        var due = book.due(nagari, line, clock.instant(), AT_ONCE);
        int written = 0;
        for (var each : due) if (asked(each)) written++;
        if (written > 0) audit.record(by.actor(), "OWNERS_ASKED", new Audit.Subject("training", "obstacles"), null, Map.of("questions", written, "nagari", nagari, "line", line), null);
        return written;
    }

    private boolean asked(Asked one) {
        var owner = registry.find(new PersonId(one.owner())).filter(person -> person.phone() != null);
        if (owner.isEmpty()) return false;
        var link = address.of(book.path(one.business(), clock.instant()));
        var gaps = Map.of("nama", owner.get().name(), "usaha", one.title(), "tautan", link, "kantor", letterheads.current().office());
        outbox.send(new Message(CourseTexts.ASKED.key() + "/" + one.business() + "/" + OfficeTime.today(clock), Channel.WHATSAPP,
                new Recipient(owner.get().name(), new Recipient.Phone(Objects.requireNonNull(owner.get().phone()))), CourseTexts.ASKED, gaps,
                new Message.About("", "business", one.business().toString())));
        return true;
    }

    @Transactional(readOnly = true)
    Optional<Asked> asked(String token) {
        return book.find(token);
    }

    /** False when there is no such question, or nothing was ticked. */
    @Transactional
    boolean answer(String token, Set<ObstacleKind> kinds, String note) {
        var asked = book.find(token);
        if (asked.isEmpty() || kinds.isEmpty()) return false;
        told(asked.get().business(), kinds, note);
        book.answered(asked.get().business(), clock.instant());
        return true;
    }

    /** What an owner says of the own business; what is known already stays as it was noted. */
    @Transactional
    int told(UUID business, Set<ObstacleKind> kinds, String note) {
        return told(business, kinds, note, new Actor(business, "Pemilik usaha"));
    }

    private int told(UUID business, Set<ObstacleKind> kinds, String note, Actor by) {
        return registry.hindered(new BusinessId(business), kinds, note, OfficeTime.today(clock), by);
    }

    /** The same by an owner who is signed in; a question that waits is answered with it. False when the business is another's. */
    @Transactional
    boolean told(UUID business, Set<ObstacleKind> kinds, String note, Owner by) {
        if (!owned.owns(by, business)) return false;
        told(business, kinds, note, by.actor());
        book.answered(business, clock.instant());
        return true;
    }

    /** What is known to keep these businesses from growing. */
    @Transactional(readOnly = true)
    Map<UUID, Set<ObstacleKind>> known(List<UUID> businesses) {
        return book.known(businesses);
    }
}
