package id.lapau.grants.decision;

import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Subject;
import id.lapau.grants.decision.DecisionBook.Action;
import id.lapau.grants.intake.Applicant;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.screening.RunScreening;
import id.lapau.grants.screening.RunScreening.Screened;
import id.lapau.identity.Officer;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.OfficeTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a row: the proposal, the person in the registry and the screening follow, all in one transaction. */
@Component
class CorrectProposal {

    private final Proposals proposals;
    private final CorrectedPerson person;
    private final RunScreening screening;
    private final DecisionBook book;
    private final Audit audit;
    private final Clock clock;

    CorrectProposal(Proposals proposals, CorrectedPerson person, RunScreening screening, DecisionBook book, Audit audit, Clock clock) {
        this.proposals = proposals;
        this.person = person;
        this.screening = screening;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome correct(UUID id, int seen, CorrectionForm form, String reason, Officer by) {
        var problems = form.problems(OfficeTime.today(clock));
        if (problems.isEmpty()) problems = Reason.problems(reason, true);
        if (!problems.isEmpty()) return new Outcome.Rejected(problems);
        var before = proposals.find(id).orElseThrow();
        var fields = changed(before, form);
        return fields.isEmpty() ? new Outcome.Unchanged() : correct(before, seen, form, fields, reason, by);
    }

    private Outcome correct(ProposalRecord before, int seen, CorrectionForm form, List<String> fields, String reason, Officer by) {
        if (!proposals.correct(before.id(), seen, form.applied(before), form.nagari(before))) return new Outcome.ChangedMeanwhile();
        var after = proposals.find(before.id()).orElseThrow();
        var changed = screening.afterCorrecting(after, by.actor()).map(Screened::changed).orElse(List.of());
        person.follow(before, after, reason, by.actor());
        book.insert(before.id(), Action.CORRECTED, reason, fields, by.actor(), clock.instant());
        audit.record(by.actor(), Action.CORRECTED.audited(), new Subject("proposal", before.id().toString()), Map.of("state", before.state().name()),
                Map.of("state", after.state().name(), "fields", fields, "otherOutcomes", changed), reason);
        return new Outcome.Corrected((int) changed.stream().filter(id -> !id.equals(before.id())).count());
    }

    /** Names of the fields that differ, for the books; never their values. */
    private static List<String> changed(ProposalRecord before, CorrectionForm form) {
        var a = before.applicant();
        var b = form.applied(before);
        var changed = new ArrayList<String>();
        note(changed, "nik", written(a), written(b));
        note(changed, "kk", a.kk(), b.kk());
        note(changed, "name", a.name(), b.name());
        note(changed, "born", a.birthDate(), b.birthDate());
        note(changed, "address", a.address(), b.address());
        note(changed, "place", before.nagari(), form.nagari(before));
        note(changed, "business-address", a.businessAddress(), b.businessAddress());
        note(changed, "line", a.line(), b.line());
        note(changed, "phone", a.phone(), b.phone());
        note(changed, "sales", a.yearlySales(), b.yearlySales());
        note(changed, "assets", a.netAssets(), b.netAssets());
        note(changed, "sku", a.sku(), b.sku());
        note(changed, "nib", a.nib(), b.nib());
        return changed;
    }

    private static Object written(Applicant applicant) {
        return applicant.nik() instanceof NikReading.Valid(var nik, _) ? nik : applicant.nik();
    }

    private static void note(List<String> changed, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) changed.add(field);
    }
}
