package id.lapau.grants.screening;

import id.lapau.audit.Audit;
import id.lapau.audit.Audit.Subject;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.grants.reference.ReferenceVersions;
import id.lapau.kernel.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Screens all proposals of a programme and stores only what has another outcome than before. All of them, because who
 * is a duplicate depends on every other row; one at a time for each programme, so that no run misses another's correction.
 */
@Component
public class RunScreening {

    /** @param changed the proposals that have another outcome now */
    public record Screened(UUID run, List<UUID> changed) {}

    /** Told how far it is: {@code done} of {@code total} rows. */
    interface Progress {
        void at(long done, long total, String stepKey);
    }

    private final Proposals proposals;
    private final ReferenceVersions references;
    private final ProgrammeVersions programmes;
    private final SeenDoubts doubts;
    private final ScreeningBook book;
    private final InputBook inputs;
    private final Audit audit;
    private final Clock clock;

    RunScreening(Proposals proposals, ReferenceVersions references, ProgrammeVersions programmes, SeenDoubts doubts, ScreeningBook book, InputBook inputs, Audit audit,
            Clock clock) {
        this.proposals = proposals;
        this.references = references;
        this.programmes = programmes;
        this.doubts = doubts;
        this.book = book;
        this.inputs = inputs;
        this.audit = audit;
        this.clock = clock;
    }

    /** All in one transaction, so a run that is cut off by a crash simply starts again. @param stored told before it commits */
    @Transactional
    Screened everything(String programme, LocalDate asOf, Actor by, Progress progress, Runnable stored) {
        var screened = run(programme, asOf, null, by, progress);
        stored.run();
        return screened;
    }

    /**
     * The same after the correction of one proposal and in its transaction, for the day of the last screening, so that
     * one correction does not judge the others by another day. Empty when the programme was never screened.
     */
    @Transactional
    public Optional<Screened> afterCorrecting(ProposalRecord corrected, Actor by) {
        return book.lastDay(corrected.programme()).map(day -> run(corrected.programme(), day, corrected.id(), by, (_, _, _) -> { }));
    }

    /** The same after rows were refused, or that taken back: rows that repeat one of them are judged anew. */
    @Transactional
    public void afterDeciding(Collection<UUID> decided, Actor by) {
        book.ofPersonTwice(decided).flatMap(proposals::find).ifPresent(one -> afterCorrecting(one, by));
    }

    private Screened run(String code, LocalDate asOf, @Nullable UUID corrected, Actor by, Progress progress) {
        book.lock(code);
        progress.at(0, 0, "screening.step.loading");
        var lists = references.current();
        var programme = programmes.at(code, asOf).orElseThrow();
        var batch = proposals.ofProgramme(code);
        progress.at(batch.size() / 3, batch.size(), "screening.step.screening");
        var visited = doubts.of(code);
        var rows = WholeScreening.of(programme, lists.lists(), asOf, batch, visited);
        progress.at(batch.size() * 2L / 3, batch.size(), "screening.step.storing");
        var screened = rows.stream().map(WholeScreening.Row::proposal).toList();
        var result = RunResult.of(screened, rows.stream().map(WholeScreening.Row::assessment).toList(), book.before(code));
        var run = new ScreeningBook.Run(programme, asOf, lists.versions().entrySet().stream().collect(Collectors.toMap(e -> e.getKey().key(), e -> e.getValue().toString())),
                inputs.add(ScreenedInput.of(screened, Map.of(), visited)), corrected, by, clock.instant());
        var id = book.store(run, result);
        if (corrected == null) tell(id, run, result);
        return new Screened(id, result.outcomes().stream().map(RunResult.Outcome::proposal).toList());
    }

    private void tell(UUID id, ScreeningBook.Run run, RunResult result) {
        audit.record(run.by(), "PROGRAMME_SCREENED", new Subject("screening", id.toString()), null, Map.of("programme", run.programme().code(),
                "version", run.programme().version(), "asOf", run.asOf().toString(), "decisions", result.decisions(), "changed", result.outcomes().size()), null);
    }
}
