package id.lapau.procurement.allocation;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import id.lapau.procurement.allocation.Shares.Standing;
import id.lapau.procurement.need.PackageSection;
import id.lapau.procurement.need.PackageSheet;
import id.lapau.procurement.need.PackageState;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a package is shared out, on its own page. */
@Component
class AllocationSection implements PackageSection {

    private static final int SECOND = 20;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final AllocationBook book;

    AllocationSection(AllocationBook book) {
        this.book = book;
    }

    @Override public int order() {
        return SECOND;
    }

    @Override public Optional<Content> of(PackageSheet sheet, Officer viewer, Page page) {
        var rounds = book.rounds(sheet.id());
        if (rounds.isEmpty() && sheet.state() != PackageState.CLOSED) return Optional.empty();
        var given = new HashMap<String, Object>(Map.of("page", page, "url", "/paket/" + sheet.id() + "/pembagian"));
        if (!rounds.isEmpty()) {
            var round = ShowAllocation.chosen(rounds, null);
            given.putAll(Map.of("turn", ShowAllocation.turn(round), "pieces", round.pieces(), "cost", round.cost(),
                    "makers", (int) round.outcome().standings().stream().map(Standing::pieces).filter(pieces -> pieces > 0).count()));
        }
        return Optional.of(out -> templates.render("allocation/section.jte", given, out));
    }
}
