package id.lapau.grants.appeal;

import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Subject;
import id.lapau.grants.ProposalState;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.screening.Eligibility;
import id.lapau.grants.screening.ScreeningBook;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.registry.DocumentFile;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an appeal, from the person with a ticket or from an officer at the desk. */
@Component
class FileAppeal {

    static final int SHORTEST = 20;
    static final int LONGEST = 2_000;
    static final int MOST_PAPERS = 3;

    /** Stands in the book for somebody whom the house does not know by name. */
    private static final Actor PUBLIC = new Actor(new UUID(0, 0), "pemohon");

    private final AppealBook book;
    private final Proposals proposals;
    private final ScreeningBook screenings;
    private final Audit audit;
    private final Clock clock;
    private final int days;
    private final SecureRandom chance = new SecureRandom();

    /** @param days working days until an appeal is decided; ten as for objections in Law 30/2014, art. 77, which was not compared with the text */
    FileAppeal(AppealBook book, Proposals proposals, ScreeningBook screenings, Audit audit, Clock clock, @Value("${lapau.appeal.days:10}") int days) {
        this.book = book;
        this.proposals = proposals;
        this.screenings = screenings;
        this.audit = audit;
        this.clock = clock;
        this.days = days;
    }

    sealed interface Outcome {
        /** @param due by when the office decides */
        record Filed(UUID id, AppealNumber number, LocalDate due) implements Outcome {}

        /** @param problem message key */
        record Incomplete(String problem) implements Outcome {}

        /** One is open already. */
        record Already() implements Outcome {}

        /** One was rejected, and nothing has been decided since. */
        record Final() implements Outcome {}

        /** Nothing was refused, or not allowed. */
        record NotAppealable() implements Outcome {}
    }

    /** @param by null for the person, who has shown a ticket for this proposal */
    @Transactional
    Outcome file(UUID proposal, String text, List<DocumentFile> papers, @Nullable Officer by) {
        if (by != null && (!by.may(Permission.DECIDE) || by.area().isPresent())) return new Outcome.NotAppealable();
        var words = text.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) return new Outcome.Incomplete("appeal.problem.text");
        if (papers.size() > MOST_PAPERS) return new Outcome.Incomplete("appeal.problem.papers");
        if (proposals.find(proposal).filter(this::refused).isEmpty()) return new Outcome.NotAppealable();
        if (book.isFinal(proposal)) return new Outcome.Final();
        return stored(proposal, words, papers, by == null ? null : by.actor());
    }

    private boolean refused(ProposalRecord proposal) {
        if (proposal.state() == ProposalState.REFUSED || proposal.state() == ProposalState.SENT_BACK) return true;
        return proposal.state() == ProposalState.PROPOSED && screenings.latest(proposal.id()).filter(a -> a.eligibility() instanceof Eligibility.Ineligible).isPresent();
    }

    private Outcome stored(UUID proposal, String words, List<DocumentFile> papers, @Nullable Actor by) {
        var now = clock.instant();
        var number = AppealNumber.random(chance);
        var due = WorkingDays.after(OfficeTime.day(now), days);
        var id = book.insert(new AppealBook.Filed(proposal, number, words, papers, by, now, due));
        if (id.isEmpty()) return new Outcome.Already();
        audit.record(by == null ? PUBLIC : by, "APPEAL_FILED", new Subject("appeal", id.get().toString()), null,
                Map.of("proposal", proposal.toString(), "due", due.toString(), "papers", papers.size()), null);
        return new Outcome.Filed(id.get(), number, due);
    }
}
