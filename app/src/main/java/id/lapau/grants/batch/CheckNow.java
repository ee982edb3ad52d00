package id.lapau.grants.batch;

import id.lapau.grants.ProposalState;
import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.reference.ReferenceVersions;
import id.lapau.grants.screening.Assessment;
import id.lapau.grants.screening.RefusedFirsts;
import id.lapau.grants.screening.Screening;
import id.lapau.kernel.Regions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Screens every proposal of a programme with the lists and the version that count at this moment. Changes nothing. */
@Component
class CheckNow {

    private final Proposals proposals;
    private final ProgrammeVersions programmes;
    private final ReferenceVersions references;
    private final AcceptedDoubts doubts;

    CheckNow(Proposals proposals, ProgrammeVersions programmes, ReferenceVersions references, AcceptedDoubts doubts) {
        this.proposals = proposals;
        this.programmes = programmes;
        this.references = references;
        this.doubts = doubts;
    }

    record Checked(Programme programme, Map<ListKind, UUID> lists, LocalDate asOf, Selection selection) {

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
        var all = proposals.ofProgramme(programme.code()).stream().sorted(ProposalRecord.SENT_FIRST).toList();
        var screened = new Screening(programme, current.lists(), Regions.bundled(), asOf).screen(all.stream().map(ProposalRecord::applicant).toList());
        var assessed = RefusedFirsts.weakened(screened, all).stream()
                .collect(Collectors.toMap(Assessment::applicant, Function.identity()));
        var judged = all.stream().map(p -> new Judged(p, assessed.get(p.id().toString()))).toList();
        var accepted = doubts.of(judged.stream().filter(CheckNow::acceptedWithDoubts).map(j -> j.proposal().id()).toList());
        return new Checked(programme, current.versions(), asOf, Selection.of(judged, accepted));
    }

    private static boolean acceptedWithDoubts(Judged judged) {
        return judged.proposal().state() == ProposalState.ACCEPTED && !judged.assessment().findings().isEmpty();
    }
}
