package id.lapau.grants.phase;

import id.lapau.kernel.Rupiah;
import id.lapau.platform.web.Page;
import id.lapau.registry.Vulnerability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in the order, and the facts that put them there.
 *
 * @param position 1 comes first
 * @param vulnerabilities those that the rule counts
 * @param draw     see {@link Draw}
 */
public record Standing(int position, UUID proposal, @Nullable Integer waitingSince, boolean helped, @Nullable Long yearlySales,
        List<Vulnerability> vulnerabilities, LocalDate appliedOn, String draw) {

    private static final int SHOWN = 8;

    static Standing of(int position, Candidate candidate, PrecedenceRule rule, String draw) {
        var sales = candidate.yearlySales();
        return new Standing(position, candidate.proposal(), candidate.waitingSince(), candidate.helped(), sales == null ? null : sales.amount(),
                List.copyOf(rule.counted(candidate)), candidate.appliedOn(), draw);
    }

    /** One sentence: every fact in the order in which the rule looks at it. */
    public String words(PrecedenceRule rule, Page page) {
        var parts = new ArrayList<String>();
        if (waitingSince != null) parts.add(page.t("phase.why.waiting", waitingSince));
        for (var criterion : rule.order()) parts.add(said(criterion, page));
        parts.add(page.t("phase.why.draw", draw.substring(0, SHOWN)));
        return String.join("; ", parts);
    }

    private String said(Criterion criterion, Page page) {
        return switch (criterion) {
            case NEVER_HELPED -> page.t(helped ? "phase.why.helped" : "phase.why.never-helped");
            case SMALLER -> yearlySales == null ? page.t("phase.why.sales-unknown") : page.t("phase.why.sales", page.rupiah(new Rupiah(yearlySales)));
            case VULNERABLE -> vulnerabilities.isEmpty() ? page.t("phase.why.not-vulnerable")
                    : vulnerabilities.stream().map(kind -> page.t(kind.messageKey())).collect(Collectors.joining(", "));
            case EARLIER -> page.t("phase.why.applied", page.date(appliedOn));
        };
    }
}
