package id.lapau.grants.payment;

import id.lapau.grants.payment.MoneyViews.Figure;
import id.lapau.grants.payment.MoneyViews.Filter;
import id.lapau.grants.payment.MoneyViews.Reconciled;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.Regions;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where the money is: reconciliation by phase and bank, the ledger of each recipient, and who must collect by when. */
@Controller
@RequestMapping("/pencairan")
class MoneyController {


    private final MoneyPages pages;
    private final CollectionTerms terms;
    private final ProgrammeVersions programmes;
    private final Clock clock;

    MoneyController(MoneyPages pages, CollectionTerms terms, ProgrammeVersions programmes, Clock clock) {
        this.pages = pages;
        this.terms = terms;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping
    String reconciliation(@RequestParam(defaultValue = "") String program, Model model) {
        var programme = chosen(program);
        model.addAttribute("programmes", names());
        model.addAttribute("programme", programme);
        model.addAttribute("reconciliation", pages.reconciliation(programme));
        return "payment/reconciliation";
    }

    private String chosen(String programme) {
        return programme.isEmpty() ? pages.latestProgramme().orElse("") : programme;
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var programme : programmes.all().reversed()) names.put(programme.code(), programme.name());
        return names;
    }

    @GetMapping("/rekonsiliasi.csv")
    void reconciliationCsv(@RequestParam(defaultValue = "") String program, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.concat(Stream.of("payment.number", "payment.bank"), Arrays.stream(Figure.values()).map(Figure::messageKey)).map(page::t).toList();
        CsvExport.write(Downloads.csv(response, "rekonsiliasi"), true, headings, pages.reconciliation(chosen(program)).lines().stream().map(MoneyController::record));
    }

    private static List<Object> record(Reconciled line) {
        return Stream.concat(Stream.<Object>of(line.number(), line.bank()), Arrays.stream(Figure.values()).map(figure -> figure.of(line))).toList();
    }

    /** A list of recipients; that of deadlines is the same list of those who have not collected yet. */
    @GetMapping("/penerima")
    String recipients(@RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "") String bank,
            @RequestParam(defaultValue = "") String tahap, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "1") int halaman, Model model) {
        return recipients(new Filter(chosen(program), keadaan, bank, tahap, "", cari.strip()), halaman, "payment/recipients", model);
    }

    @GetMapping("/tenggat")
    String deadlines(@RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "semua") String batas, @RequestParam(defaultValue = "") String bank,
            @RequestParam(defaultValue = "1") int halaman, Model model) {
        model.addAttribute("terms", terms.all());
        return recipients(new Filter(chosen(program), "", bank, "", batas, ""), halaman, "payment/deadlines", model);
    }

    private String recipients(Filter filter, int page, String view, Model model) {
        var today = OfficeTime.today(clock);
        model.addAttribute("programmes", names());
        model.addAttribute("filter", filter);
        model.addAttribute("banks", pages.banks());
        model.addAttribute("numbers", pages.numbers(filter.programme()));
        model.addAttribute("today", today);
        model.addAttribute("recipients", pages.recipients(filter, today, Math.max(1, page)));
        model.addAttribute("current", Math.max(1, page));
        return view;
    }

    @GetMapping("/penerima.csv")
    void recipientsCsv(@RequestParam(defaultValue = "") String program, @RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "") String bank,
            @RequestParam(defaultValue = "") String tahap, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String batas,
            @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("name", "nagari", "number", "bank", "state", "granted", "received", "outstanding", "transferred-on", "collect-by").map(key -> page.t("payment." + key)).toList();
        var lines = pages.allRecipients(new Filter(chosen(program), keadaan, bank, tahap, batas, cari.strip()), OfficeTime.today(clock));
        CsvExport.write(Downloads.csv(response, batas.isEmpty() ? "penerima" : "tenggat"), true, headings, lines.stream().map(r -> Arrays.<Object>asList(r.name(), Regions.bundled().nameOf(r.nagari()), r.number(), r.bank(),
                page.t(r.state().messageKey()), r.granted(), r.received(), r.outstanding(), r.transferredOn(), r.collectBy())));
    }

    @GetMapping("/penerima/{id}")
    String passbook(@PathVariable UUID id, Model model) {
        model.addAttribute("book", pages.passbook(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("today", OfficeTime.today(clock));
        return "payment/passbook";
    }
}
