package id.lapau.grants.screening;

import id.lapau.grants.intake.Proposals;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.grants.reference.ReferenceVersions;
import id.lapau.grants.screening.ScreeningBook.Kept;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes a stored outcome again: the same rows as they were then, the same version of the programme, the same lists. Changes nothing. */
@Component
public class ScreenAgain {

    private final ScreeningBook book;
    private final InputBook inputs;
    private final Proposals proposals;
    private final ProgrammeVersions programmes;
    private final ReferenceVersions references;
    private final SeenDoubts doubts;

    ScreenAgain(ScreeningBook book, InputBook inputs, Proposals proposals, ProgrammeVersions programmes, ReferenceVersions references, SeenDoubts doubts) {
        this.book = book;
        this.inputs = inputs;
        this.proposals = proposals;
        this.programmes = programmes;
        this.references = references;
        this.doubts = doubts;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param stored what stands with the proposal, {@code again} what the re-run found */
        record Made(Kept run, Assessment stored, Assessment again) implements Outcome {

            public boolean same() {
                return OutcomeJson.write(stored).equals(OutcomeJson.write(again));
            }
        }

        /** It was never screened. */
        record NotScreened() implements Outcome {}

        /** It was screened before inputs were kept. */
        record NoInput(Kept run) implements Outcome {}
    }

    public Outcome again(UUID proposal) {
        var run = book.runOf(proposal).orElse(null);
        if (run == null) return new Outcome.NotScreened();
        var input = run.input() == null ? null : inputs.find(run.input()).orElse(null);
        if (input == null) return new Outcome.NoInput(run);
        var again = rows(run, input).stream().filter(row -> row.proposal().id().equals(proposal)).findFirst().orElseThrow().assessment();
        return new Outcome.Made(run, book.latest(proposal).orElseThrow(), again);
    }

    private List<WholeScreening.Row> rows(Kept run, ScreenedInput input) {
        var programme = programmes.version(run.programme(), run.version()).orElseThrow();
        return WholeScreening.of(programme, references.load(run.lists()), run.asOf(), proposals.past(input.rows()), doubts.at(input.visits().values()));
    }
}
