package id.lapau.grants.batch;

import id.lapau.grants.ProposalState;
import id.lapau.grants.ReasonCode;
import id.lapau.grants.screening.Eligibility;
import id.lapau.grants.screening.Finding;
import id.lapau.kernel.Nik;
import id.lapau.kernel.NikReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who enters a numbered proposal and who stays out, both in the order of the batch; what is frozen already is in neither. */
record Selection(List<Judged> in, List<Judged> out) {

    /** @param accepted codes that an officer accepted, by proposal */
    static Selection of(List<Judged> all, Map<UUID, Set<ReasonCode>> accepted) {
        var frozen = all.stream().filter(j -> j.proposal().state() == ProposalState.FROZEN).toList();
        var numbers = frozen.stream().map(Selection::number).collect(Collectors.toCollection(HashSet::new));
        var in = new ArrayList<Judged>();
        var out = new ArrayList<Judged>();
        for (var judged : all) {
            if (judged.proposal().state() == ProposalState.FROZEN) continue;
            boolean enters = enters(judged, accepted) && judged.proposal().applicant().nik() instanceof NikReading.Valid && numbers.add(number(judged));
            (enters ? in : out).add(judged);
        }
        return new Selection(in, out);
    }

    private static boolean enters(Judged judged, Map<UUID, Set<ReasonCode>> accepted) {
        return switch (judged.proposal().state()) {
            case PROPOSED -> judged.assessment().eligibility() instanceof Eligibility.Eligible;
            case ACCEPTED -> judged.assessment().findings().stream().allMatch(f -> f.verdict() == Finding.Verdict.DOUBTFUL
                    && accepted.getOrDefault(judged.proposal().id(), Set.of()).contains(f.code()));
            case REFUSED, WITHDRAWN, FROZEN, SENT_BACK -> false;
        };
    }

    private static String number(Judged judged) {
        return judged.proposal().applicant().nik() instanceof NikReading.Valid(Nik nik, var _) ? nik.digits() : "";
    }
}
