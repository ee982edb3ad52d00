package id.lapau.training.course;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the calendar another address, because the old one got into wrong hands. */
@Component
class RenewFeed {

    private final SessionCalendar calendar;
    private final Audit audit;

    RenewFeed(SessionCalendar calendar, Audit audit) {
        this.calendar = calendar;
        this.audit = audit;
    }

    @Transactional
    boolean renew(Officer by) {
        if (!KeepCourse.allowed(by)) return false;
        calendar.renewFeed();
        audit.record(by.actor(), "CALENDAR_RENEWED", new Audit.Subject("training", "calendar"), null, null, null);
        return true;
    }
}
