package id.lapau.grants.batch;

import id.lapau.grants.ProposalState;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.reference.ReferenceVersions;
import id.lapau.grants.screening.ScreenedInput;
import id.lapau.grants.screening.SeenDoubts;
import id.lapau.grants.screening.WholeScreening;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Screens every proposal of a programme with the lists and the version that count at this moment. Changes nothing. */
@Component
class CheckNow {

    private final Proposals proposals;
    private final ProgrammeVersions programmes;
    private final ReferenceVersions references;
    private final SeenDoubts seen;
    private final AcceptedDoubts doubts;

    CheckNow(Proposals proposals, ProgrammeVersions programmes, ReferenceVersions references, SeenDoubts seen, AcceptedDoubts doubts) {
        this.proposals = proposals;
        this.programmes = programmes;
        this.references = references;
        this.seen = seen;
        this.doubts = doubts;
    }

    /** @param input what it was found on */
    record Checked(Programme programme, Map<ListKind, UUID> lists, LocalDate asOf, Selection selection, ScreenedInput input) {

        Summary summary() {
            return Summary.of(selection);
        }
    }

    /** Empty when there is no such programme. */
    Optional<Checked> check(String programme, LocalDate asOf) {
        return programmes.at(programme, asOf).map(version -> check(version, asOf));
    }

    /** Whether it was checked with the lists and the version that count now. */
    boolean stillCounts(Checked checked) {
        return references.versions().equals(checked.lists())
                && programmes.at(checked.programme().code(), checked.asOf()).filter(p -> p.version() == checked.programme().version()).isPresent();
    }

    private Checked check(Programme programme, LocalDate asOf) {
        var current = references.current();
        var visited = seen.of(programme.code());
        var judged = WholeScreening.of(programme, current.lists(), asOf, proposals.ofProgramme(programme.code()), visited).stream().map(Judged::of).toList();
        var accepted = doubts.of(judged.stream().filter(CheckNow::acceptedWithDoubts).map(j -> j.proposal().id()).toList());
        return new Checked(programme, current.versions(), asOf, Selection.of(judged, accepted),
                ScreenedInput.of(judged.stream().map(Judged::proposal).toList(), accepted, visited));
    }

    private static boolean acceptedWithDoubts(Judged judged) {
        return judged.proposal().state() == ProposalState.ACCEPTED && !judged.assessment().findings().isEmpty();
    }
}
