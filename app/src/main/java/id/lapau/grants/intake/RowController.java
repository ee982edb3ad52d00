package id.lapau.grants.intake;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The rows of an intake: as understood, and what could not be. */
@Controller
@RequestMapping("/berkas/{id}")
class RowController {

    private final IntakePages intakes;
    private final RowPages rows;

    RowController(IntakePages intakes, RowPages rows) {
        this.intakes = intakes;
        this.rows = rows;
    }

    @GetMapping("/baris")
    String rows(@PathVariable UUID id, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String hanya,
            @RequestParam(defaultValue = "") String urut, @RequestParam(defaultValue = "1") int halaman, Officer officer, Model model) {
        model.addAttribute("intake", found(id, officer));
        model.addAttribute("rows", rows.rows(id, cari.strip(), hanya, urut, Math.max(1, halaman)));
        model.addAttribute("search", cari.strip());
        model.addAttribute("only", hanya);
        model.addAttribute("sort", urut);
        model.addAttribute("current", Math.max(1, halaman));
        return "intake/rows";
    }

    @GetMapping("/tidak-terbaca")
    String left(@PathVariable UUID id, @RequestParam(defaultValue = "") String jenis, @RequestParam(defaultValue = "1") int halaman,
            @ModelAttribute("page") Page page, Officer officer, Model model) {
        model.addAttribute("intake", found(id, officer));
        model.addAttribute("rows", rows.left(id, jenis, Math.max(1, halaman)));
        model.addAttribute("kind", jenis);
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : ListedRow.Kind.values()) kinds.put(kind.name(), page.t(kind.messageKey()));
        model.addAttribute("kinds", kinds);
        model.addAttribute("current", Math.max(1, halaman));
        return "intake/left";
    }

    @GetMapping("/tidak-terbaca.csv")
    void leftAsCsv(@PathVariable UUID id, @RequestParam(defaultValue = "") String jenis, @ModelAttribute("page") Page page, Officer officer,
            HttpServletResponse response) throws IOException {
        found(id, officer);
        LeftRowsCsv.write(Downloads.csv(response, "tidak-terbaca"), page, rows.allLeft(id, jenis));
    }

    private IntakeViews.Summary found(UUID id, Officer officer) {
        return intakes.intake(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
