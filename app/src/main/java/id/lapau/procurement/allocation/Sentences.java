package id.lapau.procurement.allocation;

import id.lapau.kernel.Rupiah;
import id.lapau.platform.web.Page;
import id.lapau.procurement.allocation.Shares.Standing;
import id.lapau.procurement.allocation.Shares.Why;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in the viewer's language why a maker has what it has, from the facts that were stored with the round. */
final class Sentences {

    private static final int WHOLE = 100;

    private final Page page;
    private final int makers;

    Sentences(Page page, int makers) {
        this.page = page;
        this.makers = makers;
    }

    /** @param unit of what it makes, such as 'lembar' */
    String of(Standing standing, String unit) {
        var sentence = page.t("allocation.why." + standing.why().name().toLowerCase(Locale.ROOT), pieces(standing.pieces(), unit), rupiah(standing.before()), page.number(standing.rank()),
                page.number(makers), standing.until() == null ? "" : page.date(standing.until()), pieces(standing.able(), unit), rupiah(standing.after()), rupiah(standing.level()));
        boolean reduced = standing.usable() < WHOLE && standing.why() != Why.QUALITY;
        return sentence + (reduced ? " " + page.t("allocation.why.reduced", page.number(standing.usable())) : "") + record(standing.found());
    }

    private String record(Shares.@Nullable Found found) {
        return found == null ? "" : " " + page.t("allocation.why.record", page.date(found.first()), page.date(found.last()), page.number(found.accepted()), page.number(found.rejected()), page.number(found.late()));
    }

    private String pieces(int pieces, String unit) {
        return page.number(pieces) + " " + (unit.isEmpty() ? page.t("allocation.pieces") : unit);
    }

    private String rupiah(long amount) {
        return page.rupiah(new Rupiah(amount));
    }
}
