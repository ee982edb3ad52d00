package id.lapau.grants.appeal;

import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Subject;
import id.lapau.grants.appeal.AppealViews.Sheet;
import id.lapau.grants.decision.Reason;
import id.lapau.grants.decision.ReopenProposal;
import id.lapau.grants.intake.Proposals;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.outbox.Channel;
import id.lapau.outbox.Message;
import id.lapau.outbox.Outbox;
import id.lapau.outbox.Recipient;
import id.lapau.registry.DocumentFile;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Examines and decides an appeal. Whoever refused the row does not decide about the appeal against it. An accepted appeal opens the row
 * again at the review desk, where it is corrected or accepted and screened as any other; a finding that a list proves stays until the row
 * or the list is another.
 */
@Component
class DecideAppeal {

    enum Outcome { DONE, REASON_MISSING, SAME_PERSON, OVERTAKEN, NOT_ALLOWED }

    private final AppealBook book;
    private final ReopenProposal rows;
    private final Proposals proposals;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    DecideAppeal(AppealBook book, ReopenProposal rows, Proposals proposals, Outbox outbox, Audit audit, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.proposals = proposals;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    private static boolean allowed(Officer by) {
        return by.may(Permission.DECIDE) && by.area().isEmpty();
    }

    @Transactional
    Outcome examine(UUID id, int seen, Officer by) {
        return book.find(id).filter(_ -> allowed(by)).map(sheet -> moved(sheet, seen, AppealState.EXAMINED, "", by)).orElse(Outcome.NOT_ALLOWED);
    }

    /** @param accepted whether the person is right; the reason is what the person will read */
    @Transactional
    Outcome decide(UUID id, int seen, boolean accepted, String reason, Officer by) {
        var sheet = book.find(id).orElse(null);
        if (sheet == null || !allowed(by)) return Outcome.NOT_ALLOWED;
        if (!Reason.problems(reason, true).isEmpty()) return Outcome.REASON_MISSING;
        if (sheet.barred().contains(by.id())) return Outcome.SAME_PERSON;
        var outcome = moved(sheet, seen, accepted ? AppealState.ACCEPTED : AppealState.REJECTED, reason.strip(), by);
        if (outcome == Outcome.DONE) {
            if (accepted) rows.reopen(sheet.proposal(), reason.strip(), by);
            tell(sheet, accepted, reason.strip());
        }
        return outcome;
    }

    private Outcome moved(Sheet sheet, int seen, AppealState next, String reason, Officer by) {
        var before = sheet.line().state();
        if (!before.mayBecome(next) || !book.move(sheet.line().id(), seen, next, reason, by.actor(), clock.instant())) return Outcome.OVERTAKEN;
        audit.record(by.actor(), "APPEAL_" + next.name(), new Subject("appeal", sheet.line().id().toString()), Map.of("state", before.name()),
                Map.of("state", next.name(), "proposal", sheet.proposal().toString()), reason.isEmpty() ? null : reason);
        return Outcome.DONE;
    }

    private void tell(Sheet sheet, boolean accepted, String reason) {
        var applicant = proposals.find(sheet.proposal()).orElseThrow().applicant();
        if (applicant.phone() == null) return;
        outbox.send(new Message("appeal-decided/" + sheet.line().id(), Channel.WHATSAPP, new Recipient(applicant.name(), new Recipient.Phone(applicant.phone())), AppealTexts.DECIDED,
                Map.of("nama", applicant.name(), "program", sheet.line().programme(), "putusan", accepted ? "diterima" : "tidak diterima", "alasan", reason),
                new Message.About("", "appeal", sheet.line().id().toString())));
    }

    /** A paper that was attached; each time it is opened stands in the book. */
    @Transactional
    Optional<DocumentFile> open(UUID appeal, UUID file, Officer by) {
        if (!by.may(Permission.REVEAL) || by.area().isPresent()) return Optional.empty();
        var found = book.paper(appeal, file);
        found.ifPresent(_ -> audit.record(by.actor(), "APPEAL_PAPER_OPENED", new Subject("appeal", appeal.toString()), null, Map.of("file", file.toString()), null));
        return found;
    }
}
