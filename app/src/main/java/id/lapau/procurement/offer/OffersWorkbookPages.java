package id.lapau.procurement.offer;

import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.platform.web.Page;
import id.lapau.procurement.need.Packages;
import id.lapau.sheets.OutColumn;
import id.lapau.sheets.WorkbookWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers that come in a workbook, and the empty workbook to be filled in. */
@Controller
@RequestMapping("/paket/{id:[0-9a-f-]{36}}/penawaran")
class OffersWorkbookPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SHOWN = 10;

    private final Packages packages;
    private final OffersWorkbook workbook;

    OffersWorkbookPages(Packages packages, OffersWorkbook workbook) {
        this.packages = packages;
        this.workbook = workbook;
    }

    /** A row for each item of the package. */
    @GetMapping("/contoh.xlsx")
    void empty(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var items = OfferItem.of(packages.find(id).orElseThrow(Answers::none));
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"penawaran.xlsx\"");
        var columns = List.of(OutColumn.text("NIK", 20), OutColumn.text("Barang", 30), new OutColumn("Harga", 14, OutColumn.Kind.AMOUNT), new OutColumn("Bahan", 14, OutColumn.Kind.AMOUNT),
                new OutColumn("Per Pekan", 12, OutColumn.Kind.NUMBER), new OutColumn("Paling Sedikit", 14, OutColumn.Kind.NUMBER));
        try (var book = new WorkbookWriter(response.getOutputStream())) {
            book.sheet("Penawaran", columns, items.stream().map(item -> java.util.Arrays.asList(null, item.name(), null, null, null, null)));
        }
    }

    @PostMapping("/berkas")
    String bring(@PathVariable UUID id, @RequestParam MultipartFile berkas, @ModelAttribute("page") Page page, Officer by, Locale locale, RedirectAttributes next) throws IOException {
        if (!by.may(Permission.PROCURE) || by.area().isPresent()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var outcome = workbook.bring(id, Objects.requireNonNullElse(berkas.getOriginalFilename(), ""), berkas.getBytes(), by, locale);
        boolean well = outcome instanceof OffersWorkbook.Outcome.Read(var rows) && rows.stream().allMatch(OffersWorkbook.Row::in);
        next.addFlashAttribute(well ? "notice" : "problem", words(outcome, page));
        return "redirect:/paket/" + id + "/penawaran";
    }

    private static String words(OffersWorkbook.Outcome outcome, Page page) {
        return switch (outcome) {
            case OffersWorkbook.Outcome.Unreadable(var words) -> words;
            case OffersWorkbook.Outcome.NoTable() -> page.t("offer.workbook.no-table");
            case OffersWorkbook.Outcome.Read(var rows) -> {
                var wrong = rows.stream().filter(row -> !row.in()).toList();
                var sentences = new ArrayList<>(List.of(page.t("offer.workbook.read", rows.size() - wrong.size(), rows.size())));
                wrong.stream().limit(SHOWN).forEach(row -> sentences.add(page.t("offer.workbook.row", row.number(), page.t(row.key()))));
                if (wrong.size() > SHOWN) sentences.add(page.t("offer.workbook.more", wrong.size() - SHOWN));
                yield String.join(" ", sentences);
            }
        };
    }
}
