package id.lapau.grants.whatif;

import id.lapau.audit.Audit;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.programme.NextVersion;
import id.lapau.grants.programme.Parameter;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.reference.ReferenceLists;
import id.lapau.grants.reference.ReferenceReader;
import id.lapau.grants.reference.ReferenceReading;
import id.lapau.grants.reference.ReferenceVersions;
import id.lapau.grants.screening.SeenDoubts;
import id.lapau.grants.screening.WholeScreening;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.platform.jobs.JobHandler;
import id.lapau.platform.jobs.JobRun;
import id.lapau.platform.jobs.Jobs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The head tries out other parameters, a list as a draft, or to do without a list; all rows are screened twice and compared. */
@Component
class TryOut implements JobHandler {

    static final String KIND = "what-if";
    private static final int STEPS = 4;

    private final PreviewBook book;
    private final ProgrammeVersions programmes;
    private final ReferenceVersions references;
    private final Proposals proposals;
    private final SeenDoubts doubts;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TryOut(PreviewBook book, ProgrammeVersions programmes, ReferenceVersions references, Proposals proposals, SeenDoubts doubts, Jobs jobs, Audit audit,
            TransactionTemplate transaction, Clock clock) {
        this.book = book;
        this.programmes = programmes;
        this.references = references;
        this.proposals = proposals;
        this.doubts = doubts;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param content null: what would be without the newest version of the kind */
    record TriedList(ListKind kind, String fileName, byte @Nullable [] content) {}

    record Trial(String programme, LocalDate asOf, Map<Parameter, List<String>> typed, @Nullable TriedList list) {}

    sealed interface Outcome {
        record Started(UUID job) implements Outcome {}

        record Wrong(Set<Parameter> parameters) implements Outcome {}

        /** Everything is as it stands. */
        record NothingChanged() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Transactional
    Outcome start(Trial trial, Officer by) {
        if (!by.may(Permission.PROGRAMME) || by.area().isPresent()) return new Outcome.NotAllowed();
        var current = programmes.at(trial.programme(), trial.asOf()).orElseThrow();
        return switch (NextVersion.of(current, trial.typed(), current.validFrom())) {
            case NextVersion.Wrong(var parameters) -> new Outcome.Wrong(parameters);
            case NextVersion.Valid(var _, var changes) when changes.isEmpty() && trial.list() == null -> new Outcome.NothingChanged();
            case NextVersion.Valid(var _, var changes) -> {
                var values = new EnumMap<Parameter, String>(Parameter.class);
                changes.forEach(change -> values.put(change.parameter(), change.after()));
                yield started(trial, current.version(), values, by);
            }
        };
    }

    private Outcome started(Trial trial, int version, Map<Parameter, String> values, Officer by) {
        var id = book.add(trial, version, values, by.actor(), clock.instant());
        audit.record(by.actor(), "WHAT_IF_TRIED", new Audit.Subject("programme", trial.programme()), null, Map.of("preview", id, "parameters", values,
                "list", trial.list() == null ? "" : trial.list().kind().key()), null);
        return new Outcome.Started(jobs.start(KIND, id.toString(), "whatif.job", "/program/coba/" + id, by.actor()));
    }

    @Override public String kind() {
        return KIND;
    }

    @Override public void run(JobRun run) {
        var preview = book.find(UUID.fromString(run.payload())).orElseThrow();
        if (preview.state() != Preview.State.WAITING) return;
        run.progress(0, STEPS, "whatif.step.loading");
        switch (tried(preview)) {
            case Lists.Refused(var why) -> book.refused(preview.id(), why);
            case Lists.Usable(var lists) -> compare(preview, lists, run);
        }
    }

    private sealed interface Lists {
        record Usable(ReferenceLists lists) implements Lists {}

        record Refused(String why) implements Lists {}
    }

    private Lists tried(Preview preview) {
        var kind = preview.list();
        var content = book.content(preview.id());
        if (kind == null) return new Lists.Usable(references.current().lists());
        if (content == null) return new Lists.Usable(references.without(kind));
        return switch (ReferenceReader.read(kind, preview.listName(), content)) {
            case ReferenceReading.Read read -> new Lists.Usable(read.into(references.current().lists()));
            case ReferenceReading.Refused refused -> new Lists.Refused(refused.line());
        };
    }

    private void compare(Preview preview, ReferenceLists lists, JobRun run) {
        var current = programmes.version(preview.programme(), preview.version()).orElseThrow();
        var other = NextVersion.with(current, preview.parameters(), current.validFrom());
        var all = proposals.ofProgramme(preview.programme());
        var seen = doubts.of(preview.programme());
        run.progress(1, STEPS, "whatif.step.now");
        var before = WholeScreening.of(current, references.current().lists(), preview.asOf(), all, seen);
        run.progress(2, STEPS, "whatif.step.then");
        var after = WholeScreening.of(other, lists, preview.asOf(), all, seen);
        run.progress(3, STEPS, "whatif.step.storing");
        transaction.executeWithoutResult(_ -> book.ready(preview.id(), Comparison.of(before, Objects.requireNonNull(after))));
        run.progress(STEPS, STEPS, "whatif.step.storing");
    }
}
