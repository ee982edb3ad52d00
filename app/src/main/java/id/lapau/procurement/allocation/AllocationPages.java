package id.lapau.procurement.allocation;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.procurement.allocation.AllocationViews.Filter;
import id.lapau.procurement.need.PackageSheet;
import id.lapau.procurement.need.PackageState;
import id.lapau.procurement.need.Packages;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Who makes how many of a package, and why: proposing, reading, approving. */
@Controller
@RequestMapping("/paket/{id:[0-9a-f-]{36}}/pembagian")
class AllocationPages {

    private final Packages packages;
    private final AllocationBook book;
    private final ShowAllocation show;
    private final Allocate allocate;
    private final ApproveAllocation approve;

    AllocationPages(Packages packages, AllocationBook book, ShowAllocation show, Allocate allocate, ApproveAllocation approve) {
        this.packages = packages;
        this.book = book;
        this.show = show;
        this.allocate = allocate;
        this.approve = approve;
    }

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private PackageSheet sheet(UUID id) {
        return packages.find(id).orElseThrow(AllocationPages::none);
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer putaran, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String hanya,
            @RequestParam(defaultValue = "sesudah") String urut, @RequestParam(defaultValue = "1") int halaman, @ModelAttribute("page") Page page, Officer officer, Model model) {
        var sheet = sheet(id);
        var rounds = book.rounds(id);
        model.addAttribute("sheet", sheet);
        if (rounds.isEmpty()) {
            model.addAttribute("ready", sheet.state() == PackageState.CLOSED);
            return "allocation/none";
        }
        var filter = new Filter(cari.strip(), hanya, urut);
        int current = Math.clamp(halaman, 1, 100_000);
        model.addAttribute("filter", filter);
        model.addAttribute("current", current);
        model.addAttribute("shown", show.show(sheet, rounds, ShowAllocation.chosen(rounds, putaran), filter, current, officer, page));
        return "allocation/show";
    }

    @GetMapping("/daftar.csv")
    void csv(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer putaran, @ModelAttribute("page") Page page, Officer officer, HttpServletResponse response) throws IOException {
        var sheet = sheet(id);
        var rounds = book.rounds(id);
        if (rounds.isEmpty()) throw none();
        var rows = show.rows(sheet, ShowAllocation.chosen(rounds, putaran), officer, page);
        var headings = Stream.of("maker", "owner", "nagari", "before", "after", "item", "place", "deadline", "pieces", "price", "why", "changed").map(key -> page.t("allocation.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "pembagian"), true, headings, rows.stream().flatMap(AllocationPages::cells));
    }

    private static Stream<List<Object>> cells(AllocationViews.Row row) {
        var maker = List.<Object>of(row.name(), row.owner(), row.nagari(), row.before(), row.after());
        if (row.parts().isEmpty()) return Stream.of(joined(maker, List.of("", "", "", 0, "", row.sentence(), "")));
        return row.parts().stream().map(part -> joined(maker, List.of(part.item(), part.place(), part.deadline(), part.quantity(), part.price(), row.sentence(), part.changed())));
    }

    private static List<Object> joined(List<Object> one, List<Object> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    @PostMapping
    String propose(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer officer, RedirectAttributes next) {
        return switch (allocate.propose(id, alasan, officer)) {
            case Allocate.Proposed.Made _ -> told(id, true, page.t("allocation.proposed"), next);
            case Allocate.Proposed.NotNow _ -> told(id, false, page.t("allocation.problem.not-now"), next);
            case Allocate.Proposed.NoOffers _ -> told(id, false, page.t("allocation.problem.no-offers"), next);
            case Allocate.Proposed.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    @PostMapping("/{round}/setujui")
    String approve(@PathVariable UUID id, @PathVariable UUID round, @RequestParam int versi, @ModelAttribute("page") Page page, Officer officer, RedirectAttributes next) {
        var outcome = approve.approve(round, versi, officer);
        if (outcome == ApproveAllocation.Outcome.NOT_ALLOWED) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return told(id, outcome == ApproveAllocation.Outcome.APPROVED || outcome == ApproveAllocation.Outcome.NOBODY, page.t("allocation.approve." + outcome.name().toLowerCase(Locale.ROOT)), next);
    }

    static String told(UUID id, boolean well, String words, RedirectAttributes next) {
        next.addFlashAttribute(well ? "notice" : "problem", words);
        return "redirect:/paket/" + id + "/pembagian";
    }
}
