package id.lapau.training.course;

import id.lapau.papers.PublicAddress;
import id.lapau.papers.QrCode;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what an owner sees of a session. */
@Component
class OwnerViews {

    private final SessionBook sessions;
    private final CourseBook courses;
    private final EnrolmentBook enrolments;
    private final Candidates candidates;
    private final AttendanceBook attendance;
    private final CertificateBook certificates;
    private final Tickets tickets;
    private final PublicAddress address;
    private final Clock clock;

    OwnerViews(SessionBook sessions, CourseBook courses, EnrolmentBook enrolments, Candidates candidates, AttendanceBook attendance, CertificateBook certificates, Tickets tickets,
            PublicAddress address, Clock clock) {
        this.sessions = sessions;
        this.courses = courses;
        this.enrolments = enrolments;
        this.candidates = candidates;
        this.attendance = attendance;
        this.certificates = certificates;
        this.tickets = tickets;
        this.address = address;
        this.clock = clock;
    }

    OwnerView of(Tickets.Ticket ticket) {
        var session = sessions.find(ticket.session()).orElseThrow(Answers::none);
        var business = candidates.candidate(ticket.session(), ticket.business(), clock.instant()).orElseThrow(Answers::none);
        var enrolment = enrolments.find(ticket.session(), ticket.business()).orElse(null);
        return new OwnerView(session, courses.find(session.course()).orElseThrow(Answers::none), business, enrolment, ahead(enrolment), session.takesPeople(clock.instant()),
                enrolment == null ? 0 : attendance.rating(enrolment.id()), card(enrolment), !clock.instant().isBefore(session.begins()),
                enrolment == null ? null : certificates.of(enrolment.id()).orElse(null));
    }

    private String card(@Nullable Enrolment enrolment) {
        if (enrolment == null || enrolment.state() != EnrolmentState.ADMITTED) return "";
        return QrCode.data(address.of("/pelatihan/kartu/" + tickets.token(enrolment.session(), enrolment.business())));
    }

    private int ahead(@Nullable Enrolment enrolment) {
        if (enrolment == null || enrolment.state() != EnrolmentState.WAITING) return 0;
        return (int) enrolments.in(enrolment.session(), EnrolmentState.WAITING).stream().takeWhile(each -> !Objects.equals(each.id(), enrolment.id())).count();
    }
}
