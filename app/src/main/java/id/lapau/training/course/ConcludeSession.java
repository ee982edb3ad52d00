package id.lapau.training.course;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.kernel.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes of a session: test scores, who completed it, and what owners thought of it. */
@Component
class ConcludeSession {

    private final AttendanceBook book;
    private final SessionBook sessions;
    private final EnrolmentBook enrolments;
    private final CourseBook courses;
    private final Audit audit;
    private final Clock clock;

    ConcludeSession(AttendanceBook book, SessionBook sessions, EnrolmentBook enrolments, CourseBook courses, Audit audit, Clock clock) {
        this.book = book;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.courses = courses;
        this.audit = audit;
        this.clock = clock;
    }

    /** What they knew before and after, 0 to 100; null where there was no test. */
    record Scores(UUID enrolment, @Nullable Integer before, @Nullable Integer after) {}

    @Transactional
    boolean score(UUID session, List<Scores> all, Officer by) {
        if (!KeepCourse.allowed(by) || sessions.locked(session).filter(each -> each.state() == SessionState.SEATED).isEmpty()) return false;
        all.forEach(each -> book.score(session, each));
        audit.record(by.actor(), "TEST_SCORES_ENTERED", Attendance.about(session), null, Map.of("participants", all.size()), null);
        return true;
    }

    /** Settles who completed it; possible when it is over. */
    @Transactional
    boolean conclude(UUID id, Officer by) {
        var session = sessions.locked(id).filter(each -> each.state().mayBecome(SessionState.HELD) && !clock.instant().isBefore(each.ends())).orElse(null);
        if (!KeepCourse.allowed(by) || session == null) return false;
        var course = courses.find(session.course()).orElseThrow();
        for (var line : book.lines(id)) settle(course, session, line);
        sessions.become(id, SessionState.HELD, "");
        audit.record(by.actor(), "SESSION_CONCLUDED", Attendance.about(id), null, Map.of("completed", enrolments.in(id, EnrolmentState.COMPLETED).size()), null);
        return true;
    }

    private void settle(Course course, Session session, AttendanceView.Line line) {
        int attended = 100 * line.present().size() / session.meetings().size();
        var state = Completion.of(course, attended, line.after()) instanceof Completion.Completed ? EnrolmentState.COMPLETED : EnrolmentState.INCOMPLETE;
        enrolments.become(session.id(), line.business(), state, clock.instant());
        book.attended(line.enrolment(), attended);
    }

    /** What an owner thought of it; may be changed. */
    @Transactional
    boolean feedback(Tickets.Ticket ticket, int rating, String comment, Actor by) {
        if (rating < 1 || rating > 5 || !book.feedback(ticket.session(), ticket.business(), rating, comment.strip())) return false;
        audit.record(by, "FEEDBACK_GIVEN", Attendance.about(ticket.session()), null, Map.of("rating", rating), null);
        return true;
    }
}
