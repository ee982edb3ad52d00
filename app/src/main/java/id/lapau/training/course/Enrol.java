package id.lapau.training.course;

import static id.lapau.training.course.EnrolmentState.ADMITTED;
import static id.lapau.training.course.EnrolmentState.APPLIED;
import static id.lapau.training.course.EnrolmentState.WAITING;
import static id.lapau.training.course.EnrolmentState.WITHDRAWN;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import id.lapau.training.course.Enrolment.Way;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Businesses come in and go, one after another for each session, and never more than there are seats. */
@Component
class Enrol {

    private final SessionBook sessions;
    private final EnrolmentBook book;
    private final Candidates candidates;
    private final OwnerBusinesses owned;
    private final TellOwner tell;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Enrol(SessionBook sessions, EnrolmentBook book, Candidates candidates, OwnerBusinesses owned, TellOwner tell, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.book = book;
        this.candidates = candidates;
        this.owned = owned;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {
        record In(EnrolmentState state) implements Outcome {}

        record Already(EnrolmentState state) implements Outcome {}

        record Closed() implements Outcome {}

        record NoSuchBusiness() implements Outcome {}
    }

    /** Whether an officer may bring businesses in at all; one of a nagari brings in those of the own. */
    static boolean allowed(Officer by) {
        return by.may(Permission.INTAKE);
    }

    /** By an officer, who brings in nobody that is not the officer's to see. */
    @Transactional
    Outcome enrol(UUID session, UUID business, Way way, Officer by) {
        if (!allowed(by) || !candidates.sees(by, business)) return new Outcome.NoSuchBusiness();
        return enrol(session, business, way, by.actor());
    }

    /** By an owner who is signed in, of the own businesses only. */
    @Transactional
    Outcome enrol(UUID session, UUID business, Owner by) {
        return owned.owns(by, business) ? enrol(session, business, Way.OWNER, by.actor()) : new Outcome.NoSuchBusiness();
    }

    @Transactional
    Outcome enrol(UUID session, UUID business, Way way, Actor by) {
        var found = sessions.locked(session).filter(each -> each.takesPeople(clock.instant()));
        if (found.isEmpty()) return new Outcome.Closed();
        if (candidates.owner(business).isEmpty()) return new Outcome.NoSuchBusiness();
        var before = book.find(session, business);
        if (before.isPresent() && before.get().state() != WITHDRAWN) return new Outcome.Already(before.get().state());
        return in(found.get(), business, way, by);
    }

    private Outcome in(Session session, UUID business, Way way, Actor by) {
        var state = session.state() == SessionState.OPEN ? APPLIED : book.takeSeat(session.id()) ? ADMITTED : WAITING;
        var rank = state == APPLIED ? null : Integer.valueOf(book.lastRank(session.id()) + 1);
        book.put(session.id(), business, state, way, freshCode(session.id()), rank, clock.instant());
        noted("ENROLLED", session.id(), business, Map.of("business", business, "state", state, "way", way), by);
        told(session, business, state);
        return new Outcome.In(state);
    }

    private String freshCode(UUID session) {
        String code;
        do code = "%06d".formatted(random.nextInt(1_000_000)); while (book.codeTaken(session, code));
        return code;
    }

    private void told(Session session, UUID business, EnrolmentState state) {
        if (state == APPLIED) tell.tell(CourseTexts.APPLIED, session, business);
        if (state == ADMITTED) tell.tell(CourseTexts.ADMITTED, session, business);
        if (state == WAITING) tell.tell(CourseTexts.WAITING, session, business);
    }

    private void noted(String action, UUID session, UUID business, Object after, Actor by) {
        audit.record(by, action, new Audit.Subject("session", session.toString()), null, after, null);
    }

    /** By an officer, of those that are the officer's to see. */
    @Transactional
    boolean withdraw(UUID session, UUID business, Officer by) {
        return allowed(by) && candidates.sees(by, business) && withdraw(session, business, by.actor());
    }

    /** False when it is not in, or what it did there is settled. Whoever waits first moves up. */
    @Transactional
    boolean withdraw(UUID session, UUID business, Actor by) {
        var held = sessions.locked(session);
        var before = book.find(session, business).filter(enrolment -> enrolment.state().mayBecome(WITHDRAWN));
        if (held.isEmpty() || before.isEmpty()) return false;
        book.become(session, business, WITHDRAWN, clock.instant());
        noted("ENROLMENT_WITHDRAWN", session, business, Map.of("business", business, "before", before.get().state()), by);
        if (before.get().state() == ADMITTED) book.freeSeat(session);
        moveUp(held.get(), by);
        return true;
    }

    /** Gives free seats to those who wait, in their order; the session is locked by the caller. */
    void moveUp(Session session, Actor by) {
        if (session.state() != SessionState.SEATED) return;
        for (var next = book.firstWaiting(session.id()); next.isPresent() && book.takeSeat(session.id()); next = book.firstWaiting(session.id())) {
            var business = next.get().business();
            book.become(session.id(), business, ADMITTED, clock.instant());
            noted("ENROLMENT_MOVED_UP", session.id(), business, Map.of("business", business), by);
            tell.tell(CourseTexts.ADMITTED, session, business);
        }
    }

    /** How many invitations were written; who is in already, or has no telephone, gets none. */
    @Transactional
    int invite(UUID session, Iterable<UUID> businesses, Officer by) {
        var open = sessions.locked(session).filter(each -> each.takesPeople(clock.instant()));
        if (open.isEmpty() || !KeepCourse.allowed(by)) return 0;
        int written = 0;
        for (var business : businesses) if (book.find(session, business).isEmpty() && tell.tell(CourseTexts.INVITED, open.get(), business)) written++;
        audit.record(by.actor(), "OWNERS_INVITED", new Audit.Subject("session", session.toString()), null, Map.of("invitations", written), null);
        return written;
    }
}
