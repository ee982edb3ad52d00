package id.lapau.training.course;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.papers.Draft;
import id.lapau.papers.Letterheads;
import id.lapau.papers.Papers;
import id.lapau.papers.PublicAddress;
import id.lapau.papers.QrCode;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRun;
import id.lapau.platform.jobs.Jobs;
import id.lapau.training.course.CertificateBook.Due;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives everybody who completed a session a certificate: on paper with its proof, and as a signed credential. Each is issued once. */
@Component
class IssueCertificates implements JobHandler {

    private static final String KIND = "training-certificates";
    private static final String PAPER = "training.paper-certificate";

    private final CertificateBook book;
    private final SessionBook sessions;
    private final CourseBook courses;
    private final SigningKeys keys;
    private final Papers papers;
    private final Letterheads letterheads;
    private final PublicAddress address;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IssueCertificates(CertificateBook book, SessionBook sessions, CourseBook courses, SigningKeys keys, Papers papers, Letterheads letterheads, PublicAddress address, Jobs jobs,
            Audit audit, TransactionTemplate transaction, Clock clock) {
        this.book = book;
        this.sessions = sessions;
        this.courses = courses;
        this.keys = keys;
        this.papers = papers;
        this.letterheads = letterheads;
        this.address = address;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Started(UUID job) implements Outcome {}

        /** The office has set no letterhead under which to issue. */
        record NoLetterhead() implements Outcome {}

        record NothingDue() implements Outcome {}
    }

    @Transactional
    Outcome start(UUID session, Officer by) {
        if (!letterheads.current().set()) return new Outcome.NoLetterhead();
        if (!allowed(by) || book.due(session).isEmpty()) return new Outcome.NothingDue();
        audit.record(by.actor(), "CERTIFICATES_ORDERED", new Audit.Subject("session", session.toString()), null, Map.of("due", book.due(session).size()), null);
        return new Outcome.Started(jobs.start(KIND, session.toString(), "training.certificate.job", "/pelatihan/sesi/" + session + "/sertifikat", by.actor()));
    }

    private static boolean allowed(Officer by) {
        return KeepCourse.allowed(by) && by.may(Permission.PAPERS);
    }

    @Override public String kind() {
        return KIND;
    }

    @Override public void run(JobRun run) {
        var session = UUID.fromString(run.payload());
        var due = book.due(session);
        for (int done = 0; done < due.size(); done++) {
            run.progress(done, due.size(), "training.certificate.step");
            var next = due.get(done);
            transaction.executeWithoutResult(_ -> issue(session, next));
        }
        run.progress(due.size(), due.size(), "training.certificate.step");
    }

    /** Does nothing for who has one. */
    void issue(UUID id, Due due) {
        int year = OfficeTime.today(clock).getYear();
        int serial = book.nextSerial(year);
        if (book.of(due.enrolment()).isPresent()) return;
        var session = sessions.find(id).orElseThrow();
        var credential = new Credential(UUID.randomUUID(), due.holder(), CertificateBook.number(serial, year), courses.find(session.course()).orElseThrow(), session,
                letterheads.current().office(), clock.instant());
        var paper = papers.issue(draft(credential, due.enrolment()), Actor.SYSTEM);
        var key = keys.current();
        book.add(credential, due.enrolment(), year, serial, paper.id(), UUID.fromString(key.getKeyID()), credential.signed(address.of(""), key));
        audit.record(Actor.SYSTEM, "CERTIFICATE_ISSUED", new Audit.Subject("session", id.toString()), null, Map.of("certificate", credential.id(), "number", credential.number()), null);
    }

    private Draft draft(Credential of, UUID enrolment) {
        var proof = address.of("/lencana/" + of.id());
        Map<String, Object> values = Map.of("holder", of.holder(), "course", of.course(), "from", OfficeTime.day(of.session().begins()), "to", OfficeTime.day(of.session().ends()),
                "credential", proof, "credentialQr", QrCode.data(proof));
        return new Draft(new Draft.Subject("certificate", enrolment.toString(), 1), PAPER, of.number(), OfficeTime.today(clock), "Sertifikat " + of.course().title(),
                "sertifikat-" + of.number().replace('/', '-') + ".pdf", letterheads.current(), "training/paper-certificate", values);
    }

    /** From now on its public page says that it no longer counts, and so does the list for machines and the paper's proof. */
    @Transactional
    boolean revoke(UUID session, UUID certificate, String reason, Officer by) {
        if (!allowed(by) || reason.isBlank()) return false;
        var found = book.find(certificate).filter(each -> book.revoke(session, certificate, reason.strip(), clock.instant()));
        found.ifPresent(each -> papers.withdraw("certificate", each.enrolment().toString(), reason.strip(), by));
        found.ifPresent(each -> audit.record(by.actor(), "CERTIFICATE_REVOKED", new Audit.Subject("session", session.toString()), null, Map.of("certificate", certificate), reason.strip()));
        return found.isPresent();
    }

    /** The paper for its holder. */
    @Transactional
    Optional<Papers.Issued> paperOf(Certificate certificate) {
        return papers.handOut(certificate.paper(), new Actor(certificate.enrolment(), "Pemilik sertifikat"));
    }
}
