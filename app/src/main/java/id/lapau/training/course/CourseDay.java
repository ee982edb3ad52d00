package id.lapau.training.course;

import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.jobs.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens by itself: seats are given when the time of applying is over, and participants are reminded two days before. */
@Component
class CourseDay implements Recurring {

    private static final Duration BEFORE = Duration.ofDays(2);

    private final SessionBook sessions;
    private final EnrolmentBook enrolments;
    private final ScheduleSession schedule;
    private final TellOwner tell;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CourseDay(SessionBook sessions, EnrolmentBook enrolments, ScheduleSession schedule, TellOwner tell, TransactionTemplate transaction, Clock clock) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.schedule = schedule;
        this.tell = tell;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override public String name() {
        return "training-day";
    }

    @Override public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override public void run() {
        sessions.toSeat(OfficeTime.today(clock)).forEach(session -> schedule.seat(session, Actor.SYSTEM));
        sessions.beginning(clock.instant(), clock.instant().plus(BEFORE)).forEach(this::remind);
    }

    private void remind(UUID id) {
        transaction.executeWithoutResult(_ -> sessions.locked(id).ifPresent(session ->
                enrolments.in(id, EnrolmentState.ADMITTED).forEach(each -> tell.tell(CourseTexts.REMINDED, session, each.business()))));
    }
}
