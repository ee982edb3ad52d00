package id.lapau.grants.batch;

import id.lapau.grants.phase.Candidate;
import id.lapau.grants.phase.Phase;
import id.lapau.grants.phase.Precedence;
import id.lapau.grants.phase.PrecedenceRules;
import id.lapau.grants.phase.Quotas;
import id.lapau.grants.phase.Standing;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.reference.ReferenceLists;
import id.lapau.grants.reference.ReferenceVersions;
import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import id.lapau.kernel.OfficeTime;
import id.lapau.registry.Vulnerabilities;
import id.lapau.registry.Vulnerability;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects the facts that the order of precedence looks at, each from its source, and lets it choose. Changes nothing. */
@Component
class ChooseWithinQuota {


    private final Quotas quotas;
    private final PrecedenceRules rules;
    private final ReferenceVersions references;
    private final Vulnerabilities vulnerabilities;
    private final DraftBook drafts;

    ChooseWithinQuota(Quotas quotas, PrecedenceRules rules, ReferenceVersions references, Vulnerabilities vulnerabilities, DraftBook drafts) {
        this.quotas = quotas;
        this.rules = rules;
        this.references = references;
        this.vulnerabilities = vulnerabilities;
        this.drafts = drafts;
    }

    /** @param phase an open one, so that its rule is bound */
    Chosen choose(CheckNow.Checked checked, Phase phase) {
        var rule = rules.version(phase.programme(), Objects.requireNonNull(phase.ruleVersion()));
        var room = room(phase);
        var all = checked.selection().in();
        var choice = new Precedence(rule, phase.seed()).choose(new Facts(checked, phase, all).candidates(), room);
        var judged = all.stream().collect(Collectors.toMap(j -> j.proposal().id(), Function.identity()));
        return new Chosen(checked, phase, rule, room, placed(choice.in(), judged), placed(choice.next(), judged));
    }

    private @Nullable Integer room(Phase phase) {
        var given = quotas.of(phase.id()).given();
        return given == null ? null : Integer.valueOf(Math.max(0, given - drafts.sentIn(phase.id())));
    }

    private static List<Placed> placed(List<Standing> standings, Map<UUID, Judged> judged) {
        return standings.stream().map(standing -> new Placed(Objects.requireNonNull(judged.get(standing.proposal())), standing)).toList();
    }

    private final class Facts {

        private final List<Judged> all;
        private final LocalDate asOf;
        private final ReferenceLists lists;
        private final Map<String, Integer> waiting;
        private final Map<UUID, Set<Vulnerability>> noted;

        Facts(CheckNow.Checked checked, Phase phase, List<Judged> all) {
            this.all = all;
            asOf = checked.asOf();
            lists = references.load(checked.lists());
            waiting = drafts.waitingSince(phase);
            noted = vulnerabilities.of(all.stream().map(j -> j.proposal().person()).filter(Objects::nonNull).toList(), asOf);
        }

        List<Candidate> candidates() {
            var hashes = new HashMap<UUID, String>();
            drafts.fingerprints(all).forEach((proposal, hash) -> hashes.put(proposal, HexFormat.of().formatHex(hash)));
            return all.stream().map(judged -> candidate(judged, Objects.requireNonNull(hashes.get(judged.proposal().id())))).toList();
        }

        private Candidate candidate(Judged judged, String hash) {
            var proposal = judged.proposal();
            var nik = ((NikReading.Valid) proposal.applicant().nik()).nik();
            return new Candidate(proposal.id(), nik, waiting.get(hash), helped(nik), proposal.applicant().yearlySales(), vulnerable(judged),
                    OfficeTime.day(proposal.createdAt()));
        }

        private boolean helped(Nik nik) {
            return lists.list(ListKind.RECIPIENTS).filter(list -> !list.find(nik.value()).isEmpty()).isPresent();
        }

        private Set<Vulnerability> vulnerable(Judged judged) {
            var found = EnumSet.noneOf(Vulnerability.class);
            var person = judged.proposal().person();
            if (person != null) found.addAll(noted.getOrDefault(person, Set.of()));
            var resident = judged.assessment().resident();
            var born = resident == null ? null : resident.birthDate();
            if (born != null && Period.between(born, asOf).getYears() >= Vulnerability.ELDERLY_AGE) found.add(Vulnerability.ELDERLY);
            return found;
        }
    }
}
