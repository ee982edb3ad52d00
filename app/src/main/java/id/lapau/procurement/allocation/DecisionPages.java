package id.lapau.procurement.allocation;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import id.lapau.procurement.allocation.ChangeShares.Outcome;
import id.lapau.procurement.allocation.ChangeShares.Wish;
import id.lapau.procurement.need.Packages;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The head decides otherwise about a maker and an item, and sees before keeping it what that does to the others. */
@Controller
@RequestMapping("/paket/{id:[0-9a-f-]{36}}/pembagian/{round:[0-9a-f-]{36}}/ubah")
class DecisionPages {

    /** Begins the name of each field of a line; the line's identifier follows. */
    private static final String FIELD = "jumlah-";
    private static final int MOST = 100_000_000;

    private final Packages packages;
    private final AllocationBook book;
    private final ShowDecision show;
    private final ChangeShares change;

    DecisionPages(Packages packages, AllocationBook book, ShowDecision show, ChangeShares change) {
        this.packages = packages;
        this.book = book;
        this.show = show;
        this.change = change;
    }

    @GetMapping
    String form(@PathVariable UUID id, @PathVariable UUID round, @RequestParam UUID pembuat, @RequestParam UUID barang, @ModelAttribute("page") Page page, Model model) {
        return form(id, new Wish(round, 0, pembuat, barang, Map.of(), ""), null, page, model);
    }

    private String form(UUID id, Wish wish, @Nullable Outcome outcome, Page page, Model model) {
        var sheet = packages.find(id).orElseThrow(AllocationPages::none);
        var round = book.find(wish.round()).filter(found -> found.packageId().equals(id)).orElseThrow(AllocationPages::none);
        model.addAttribute("decision", show.show(sheet, round, wish, outcome, page).orElseThrow(AllocationPages::none));
        return "allocation/change";
    }

    /** @param aksi {@code lihat} shows what would be, {@code simpan} keeps it, {@code aturan} lets the rule decide again */
    @PostMapping
    String decide(@PathVariable UUID id, @PathVariable UUID round, @RequestParam int versi, @RequestParam UUID pembuat, @RequestParam UUID barang, @RequestParam(defaultValue = "") String alasan,
            @RequestParam String aksi, @RequestParam Map<String, String> fields, @ModelAttribute("page") Page page, Officer officer, HttpServletResponse response, Model model, RedirectAttributes next) {
        var pieces = aksi.equals("aturan") ? Map.<UUID, Integer>of() : pieces(fields);
        if (pieces == null) return AllocationPages.told(id, false, page.t("allocation.problem.number"), next);
        var wish = new Wish(round, versi, pembuat, barang, pieces, alasan);
        var outcome = aksi.equals("lihat") ? change.show(wish, officer) : change.keep(wish, officer);
        return switch (outcome) {
            case Outcome.Kept _ -> AllocationPages.told(id, true, page.t("allocation.changed"), next);
            case Outcome.Overtaken _ -> AllocationPages.told(id, false, page.t("allocation.approve.overtaken"), next);
            case Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Outcome.Shown _ -> form(id, wish, outcome, page, model);
            case Outcome.Refused _, Outcome.ReasonMissing _ -> {
                response.setStatus(422);
                yield form(id, wish, outcome, page, model);
            }
        };
    }

    /** Null when something is not a number of pieces. */
    private static @Nullable Map<UUID, Integer> pieces(Map<String, String> fields) {
        var pieces = new HashMap<UUID, Integer>();
        try {
            for (var field : fields.entrySet()) {
                if (!field.getKey().startsWith(FIELD)) continue;
                int count = field.getValue().isBlank() ? 0 : Integer.parseInt(field.getValue().strip());
                if (count < 0 || count > MOST) return null;
                pieces.put(UUID.fromString(field.getKey().substring(FIELD.length())), count);
            }
            return pieces;
        } catch (IllegalArgumentException notANumber) {
            return null;
        }
    }
}
