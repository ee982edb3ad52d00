package id.lapau.grants.batch;

import id.lapau.grants.batch.FrozenBasis.Basis;
import id.lapau.grants.batch.FrozenBasis.Kept;
import id.lapau.grants.intake.Proposals;
import id.lapau.grants.phase.Candidate;
import id.lapau.grants.phase.Precedence;
import id.lapau.grants.phase.PrecedenceRules;
import id.lapau.grants.phase.Standing;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.grants.reference.ReferenceVersions;
import id.lapau.grants.screening.InputBook;
import id.lapau.grants.screening.ScreenedInput;
import id.lapau.grants.screening.SeenDoubts;
import id.lapau.grants.screening.WholeScreening;
import id.lapau.kernel.Nik;
import id.lapau.kernel.Rupiah;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a numbered proposal again in memory: the rows as they were, the version of the programme, the lists, the rule and
 * the seed of its phase; and holds every line against the frozen one. Changes nothing.
 */
@Component
class FreezeAgain {

    private final FrozenBasis frozen;
    private final InputBook inputs;
    private final Proposals proposals;
    private final ProgrammeVersions programmes;
    private final ReferenceVersions references;
    private final SeenDoubts doubts;
    private final PrecedenceRules rules;

    FreezeAgain(FrozenBasis frozen, InputBook inputs, Proposals proposals, ProgrammeVersions programmes, ReferenceVersions references, SeenDoubts doubts,
            PrecedenceRules rules) {
        this.frozen = frozen;
        this.inputs = inputs;
        this.proposals = proposals;
        this.programmes = programmes;
        this.references = references;
        this.doubts = doubts;
        this.rules = rules;
    }

    /** Empty when it was frozen before inputs were kept, or does not exist. */
    Optional<Rerun> again(UUID batch) {
        return frozen.basis(batch).flatMap(basis -> inputs.find(basis.input()).map(input -> compared(basis, chosen(basis, input))));
    }

    private List<Line> chosen(Basis basis, ScreenedInput input) {
        var programme = programmes.version(basis.programme(), basis.programmeVersion()).orElseThrow();
        var seen = doubts.at(input.visits().values());
        var judged = WholeScreening.of(programme, references.load(basis.lists()), basis.asOf(), proposals.past(input.rows()), seen).stream().map(Judged::of).toList();
        var enters = new HashMap<UUID, Judged>();
        Selection.of(judged, input.accepted()).in().forEach(in -> enters.put(in.proposal().id(), in));
        var candidates = frozen.prepared(basis.batch()).stream().filter(kept -> enters.containsKey(kept.standing().proposal())).map(FreezeAgain::candidate).toList();
        var choice = new Precedence(rules.version(basis.programme(), basis.ruleVersion()), basis.seed()).choose(candidates, basis.room());
        return choice.in().stream().map(standing -> line(standing, enters)).toList();
    }

    private static Line line(Standing standing, Map<UUID, Judged> enters) {
        var judged = enters.get(standing.proposal());
        return new Line(standing.position(), standing.proposal(), new Placed(judged, standing).stored());
    }

    /** The facts of the order as they were collected then. */
    private static Candidate candidate(Kept kept) {
        var standing = kept.standing();
        var sales = standing.yearlySales();
        return new Candidate(standing.proposal(), new Nik(kept.line().nik()), standing.waitingSince(), standing.helped(), sales == null ? null : new Rupiah(sales),
                Set.copyOf(standing.vulnerabilities()), standing.appliedOn());
    }

    /** One line, opened. */
    record Line(int position, UUID proposal, StoredLine line) {}

    private Rerun compared(Basis basis, List<Line> again) {
        var stored = frozen.lines(basis.batch());
        var differences = new ArrayList<Rerun.Difference>();
        for (int i = 0; i < Math.max(stored.size(), again.size()); i++) {
            var one = i < stored.size() ? stored.get(i) : null;
            var other = i < again.size() ? again.get(i) : null;
            if (one == null || !one.equals(other)) differences.add(new Rerun.Difference(i + 1, said(one), said(other)));
        }
        return new Rerun(stored.size(), stored.size() - (int) differences.stream().filter(d -> d.position() <= stored.size()).count(), differences);
    }

    private static String said(@Nullable Line line) {
        return line == null ? "" : line.line().name() + ", " + line.line().nagari() + ", " + line.line().maskedNik();
    }
}
