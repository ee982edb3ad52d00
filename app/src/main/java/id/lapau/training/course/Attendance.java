package id.lapau.training.course;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.kernel.Actor;
import id.lapau.platform.Vault;
import id.lapau.training.course.AttendanceBook.Cell;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was there: told at the door, by the participant's card, or by the printed list afterwards. Each meeting counts once. */
@Component
class Attendance {

    /** How long after the door was closed a telephone may still tell what it scanned there. */
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration EARLY = Duration.ofHours(1);

    private final AttendanceBook book;
    private final SessionBook sessions;
    private final EnrolmentBook enrolments;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Attendance(AttendanceBook book, SessionBook sessions, EnrolmentBook enrolments, Vault vault, Audit audit, Clock clock) {
        this.book = book;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    enum Told { PRESENT, ALREADY, NOT_NOW, TOO_LATE, UNKNOWN }

    /** What a participant says at the door with the own telephone. */
    @Transactional
    Told atDoor(String token, String code) {
        var door = DoorToken.read(token, vault).orElse(null);
        if (door == null) return Told.UNKNOWN;
        if (!door.countsAt(clock.instant())) return Told.NOT_NOW;
        return book.participant(door.meeting(), code).map(enrolment -> present(enrolment, door.meeting(), "DOOR")).orElse(Told.UNKNOWN);
    }

    /**
     * The same, scanned without a signal and sent later. It counts for the moment at which the telephone says it was scanned, if
     * that lies in the hours written in the code, and comes within three days and before the session is concluded. A telephone's
     * clock can be set: what comes after the door was closed is marked on the list, and the officer decides.
     */
    @Transactional
    Told atDoorLater(String token, String code, Instant scanned) {
        var door = DoorToken.read(token, vault).orElse(null);
        if (door == null) return Told.UNKNOWN;
        var now = clock.instant();
        var at = scanned.isAfter(now) ? now : scanned;
        if (!door.countsAt(at)) return Told.NOT_NOW;
        if (now.isAfter(door.to().plus(PATIENCE)) || book.settled(door.meeting(), code)) return Told.TOO_LATE;
        return book.participant(door.meeting(), code).map(enrolment -> book.add(enrolment, door.meeting(), "DOOR", at, now) ? Told.PRESENT : Told.ALREADY).orElse(Told.UNKNOWN);
    }

    /** One mark in an officer's book: who was in which meeting, and when it was written. */
    record Mark(UUID enrolment, UUID meeting, Instant at) {}

    /** What an officer wrote down without a signal, in order; sent again, it counts no second time. */
    @Transactional
    List<Told> byBook(List<Mark> marks, Officer by) {
        if (!KeepCourse.allowed(by)) return marks.stream().map(_ -> Told.UNKNOWN).toList();
        var told = new ArrayList<Told>();
        var added = new TreeMap<UUID, Integer>();
        for (var mark : marks) told.add(marked(mark, added));
        added.forEach((session, many) -> audit.record(by.actor(), "ATTENDANCE_BOOKED", about(session), null, Map.of("added", many), null));
        return told;
    }

    private Told marked(Mark mark, Map<UUID, Integer> added) {
        var cell = new Cell(mark.enrolment(), mark.meeting());
        var session = book.session(cell);
        if (session.isEmpty()) return Told.TOO_LATE;
        var now = clock.instant();
        if (!book.add(cell.enrolment(), cell.meeting(), "BOOK", mark.at().isAfter(now) ? now : mark.at(), now)) return Told.ALREADY;
        added.merge(session.get(), 1, Integer::sum);
        return Told.PRESENT;
    }

    private Told present(UUID enrolment, UUID meeting, String way) {
        return book.add(enrolment, meeting, way, clock.instant()) ? Told.PRESENT : Told.ALREADY;
    }

    /** What an officer reads from a participant's telephone: counts for the meeting of this hour. */
    @Transactional
    Told byCard(Tickets.Ticket ticket, Officer by) {
        var enrolment = enrolments.find(ticket.session(), ticket.business()).filter(each -> each.state() == EnrolmentState.ADMITTED).orElse(null);
        if (!KeepCourse.allowed(by) || enrolment == null) return Told.UNKNOWN;
        var now = clock.instant();
        return sessions.find(ticket.session()).orElseThrow().meetings().stream().filter(meeting -> !now.isBefore(meeting.from().minus(EARLY)) && !now.isAfter(meeting.to().plus(EARLY)))
                .findFirst().map(meeting -> present(enrolment.id(), meeting.id(), "CARD")).orElse(Told.NOT_NOW);
    }

    /**
     * The printed list as an officer enters it. Taken away is only what the officer saw marked and unmarked; what somebody
     * else told meanwhile stays.
     */
    @Transactional
    boolean byList(UUID session, Set<Cell> shown, Set<Cell> marked, Officer by) {
        if (!KeepCourse.allowed(by) || sessions.locked(session).filter(each -> each.state() == SessionState.SEATED).isEmpty()) return false;
        var away = new HashSet<>(shown);
        away.removeAll(marked);
        int added = 0;
        for (var cell : marked) if (book.belongs(session, cell) && book.add(cell.enrolment(), cell.meeting(), "LIST", clock.instant())) added++;
        for (var cell : away) if (book.belongs(session, cell)) book.remove(cell);
        audit.record(by.actor(), "ATTENDANCE_LISTED", about(session), null, Map.of("added", added, "removed", away.size()), null);
        return true;
    }

    static Audit.Subject about(UUID session) {
        return new Audit.Subject("session", session.toString());
    }
}
