package id.lapau.training.course;

import static id.lapau.training.course.EnrolmentState.ADMITTED;
import static id.lapau.training.course.EnrolmentState.WAITING;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.Sha256;
import id.lapau.training.course.Admission.Applicant;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer plans a session, opens it, has its seats given, moves and cancels it. */
@Component
class ScheduleSession {

    private final SessionBook sessions;
    private final BookedHours hours;
    private final CourseBook courses;
    private final EnrolmentBook enrolments;
    private final Candidates candidates;
    private final AttendanceBook attendance;
    private final Enrol enrol;
    private final TellOwner tell;
    private final Audit audit;
    private final Clock clock;

    ScheduleSession(SessionBook sessions, BookedHours hours, CourseBook courses, EnrolmentBook enrolments, Candidates candidates, AttendanceBook attendance, Enrol enrol, TellOwner tell,
            Audit audit, Clock clock) {
        this.sessions = sessions;
        this.hours = hours;
        this.courses = courses;
        this.enrolments = enrolments;
        this.candidates = candidates;
        this.attendance = attendance;
        this.enrol = enrol;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Done(UUID session) implements Outcome {}

        /** @param problems message keys by field */
        record Rejected(Map<String, String> problems) implements Outcome {}

        record Taken(BookedHours.Clash clash) implements Outcome {}

        /** The new quota is smaller than the seats that were given. */
        record SeatsGiven(int taken) implements Outcome {}

        record Overtaken() implements Outcome {}

        record NotNow() implements Outcome {}
    }

    @Transactional
    Outcome plan(UUID course, SessionForm form, Officer by) {
        if (!KeepCourse.allowed(by) || courses.find(course).filter(known -> !known.retired()).isEmpty()) return new Outcome.NotNow();
        var refused = refused(null, form);
        if (refused != null) return refused;
        var id = sessions.add(course, form, UUID.randomUUID().toString(), clock.instant());
        noted(id, "SESSION_PLANNED", form, null, by.actor());
        return new Outcome.Done(id);
    }

    private @Nullable Outcome refused(@Nullable UUID session, SessionForm form) {
        var problems = form.problems(OfficeTime.today(clock));
        if (!problems.isEmpty()) return new Outcome.Rejected(problems);
        if (form.place() != null && hours.seatsOf(form.place()) < form.seats()) return new Outcome.Rejected(Map.of("quota", "training.problem.seats"));
        hours.oneAtATime();
        return hours.clash(session, form).<Outcome>map(Outcome.Taken::new).orElse(null);
    }

    private void noted(UUID session, String action, @Nullable Object after, @Nullable String reason, Actor by) {
        audit.record(by, action, new Audit.Subject("session", session.toString()), null, after, reason);
    }

    /** Whoever has a seat is told when hours or place change, and a larger quota lets those who wait move up. */
    @Transactional
    Outcome move(UUID id, SessionForm form, Officer by) {
        var before = sessions.locked(id).filter(session -> session.state().movable()).orElse(null);
        if (!KeepCourse.allowed(by) || before == null) return new Outcome.NotNow();
        var refused = refused(id, form);
        if (refused != null) return refused;
        if (attendance.any(id)) return new Outcome.NotNow();
        if (form.seats() < before.taken()) return new Outcome.SeatsGiven(before.taken());
        if (!sessions.update(id, form)) return new Outcome.Overtaken();
        noted(id, "SESSION_MOVED", form, null, by.actor());
        moved(before, sessions.find(id).orElseThrow(), by);
        return new Outcome.Done(id);
    }

    private void moved(Session before, Session after, Officer by) {
        boolean elsewhere = !before.where().equals(after.where()) || !before.begins().equals(after.begins()) || !before.ends().equals(after.ends());
        if (elsewhere) enrolments.in(after.id(), ADMITTED).forEach(each -> tell.tell(CourseTexts.MOVED, after, each.business()));
        enrol.moveUp(after, by.actor());
    }

    @Transactional
    boolean open(UUID id, Officer by) {
        if (!KeepCourse.allowed(by) || sessions.locked(id).filter(session -> session.state().mayBecome(SessionState.OPEN)).isEmpty()) return false;
        sessions.become(id, SessionState.OPEN, "");
        noted(id, "SESSION_OPENED", null, null, by.actor());
        return true;
    }

    /** Whoever applied is told of it. */
    @Transactional
    boolean cancel(UUID id, String reason, Officer by) {
        if (!KeepCourse.allowed(by) || reason.isBlank() || sessions.locked(id).filter(session -> session.state().mayBecome(SessionState.CANCELLED)).isEmpty()) return false;
        sessions.become(id, SessionState.CANCELLED, reason.strip());
        noted(id, "SESSION_CANCELLED", null, reason.strip(), by.actor());
        var after = sessions.find(id).orElseThrow();
        for (var state : List.of(ADMITTED, WAITING, EnrolmentState.APPLIED)) enrolments.in(id, state).forEach(each -> tell.tell(CourseTexts.CANCELLED, after, each.business()));
        return true;
    }

    @Transactional
    boolean seat(UUID id, Officer by) {
        return KeepCourse.allowed(by) && seat(id, by.actor());
    }

    /** Gives the seats by the published rule; false when that is not the next step. */
    @Transactional
    boolean seat(UUID id, Actor by) {
        var session = sessions.locked(id).filter(each -> each.state().mayBecome(SessionState.SEATED)).orElse(null);
        if (session == null) return false;
        sessions.become(id, SessionState.SEATED, "");
        var applicants = candidates.applicants(id, clock.instant()).stream().map(each -> applicant(session, each)).toList();
        Admission.rank(applicants, session.quota()).forEach(ruling -> seated(session, ruling));
        noted(id, "SEATS_GIVEN", Map.of("applicants", applicants.size(), "seats", session.quota()), null, by);
        return true;
    }

    private static Applicant applicant(Session session, Candidate each) {
        return new Applicant(each.business(), each.fits(session.target()), each.obstacle(), each.courses(), each.nagari(), lot(session.lot(), each.business()));
    }

    private void seated(Session session, Admission.Ruling ruling) {
        if (ruling.seat() && !enrolments.takeSeat(session.id())) throw new IllegalStateException("fewer seats than the rule gave");
        enrolments.rule(session.id(), ruling, ruling.seat() ? ADMITTED : WAITING, clock.instant());
        tell.tell(ruling.seat() ? CourseTexts.ADMITTED : CourseTexts.WAITING, session, ruling.business());
    }

    /** Nobody can foresee it before the seed is drawn, and everybody can check it afterwards. */
    static String lot(String seed, UUID business) {
        return Sha256.hex(seed + business).substring(0, 8);
    }
}
