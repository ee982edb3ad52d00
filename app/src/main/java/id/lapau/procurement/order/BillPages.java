package id.lapau.procurement.order;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.Rupiah;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.procurement.order.OrderViews.BillFilter;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office owes its makers: the list with what is late, and one bill from due to paid. */
@Controller
@RequestMapping("/pembayaran")
class BillPages {

    private static final int MOST_PAGES = 100_000;

    private final OrderList list;
    private final OrderSheets sheets;
    private final BillBook book;
    private final PayBill pay;
    private final PapersOfOrder papers;
    private final Clock clock;

    BillPages(OrderList list, OrderSheets sheets, BillBook book, PayBill pay, PapersOfOrder papers, Clock clock) {
        this.list = list;
        this.sheets = sheets;
        this.book = book;
        this.pay = pay;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "false") boolean lewat,
            @RequestParam(defaultValue = "batas") String urut, @RequestParam(defaultValue = "1") int halaman, Model model) {
        var filter = new BillFilter(keadaan, cari.strip(), lewat, urut);
        int current = Math.clamp(halaman, 1, MOST_PAGES);
        model.addAttribute("filter", filter);
        model.addAttribute("bills", list.bills(filter, OfficeTime.today(clock), current));
        model.addAttribute("current", current);
        model.addAttribute("today", OfficeTime.today(clock));
        return "order/bills";
    }

    @GetMapping("/daftar.csv")
    void csv(@RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "false") boolean lewat,
            @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var today = OfficeTime.today(clock);
        var headings = Stream.of("number", "maker", "owner", "handover", "state", "gross", "tax", "net", "signed", "due", "late", "proof", "paid-on", "paid").map(key -> page.t("order.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "pembayaran"), true, headings, list.bills(new BillFilter(keadaan, cari.strip(), lewat, ""), today, 0).lines().stream().map(line -> {
            var bill = line.bill();
            boolean paid = bill.state() == BillState.PAID;
            return Arrays.asList(line.number(), line.maker(), line.owner(), bill.handover(), page.t(bill.state().messageKey()), bill.gross(), bill.tax(), bill.net(), bill.signedOn(), bill.dueOn(),
                    bill.daysLate(today), bill.proof(), paid ? bill.valueDate() : null, bill.paid());
        }));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Officer viewer, Model model) {
        var sheet = sheet(id);
        var today = OfficeTime.today(clock);
        var rule = book.tax(today);
        model.addAttribute("sheet", sheet);
        model.addAttribute("steps", list.steps(id));
        model.addAttribute("rule", rule);
        model.addAttribute("used", book.ruleOf(id).orElse(rule));
        model.addAttribute("turnover", book.turnover(sheet.order().ownerId(), id, today.getYear(), null));
        model.addAttribute("elsewhere", book.elsewhere(sheet.order().ownerId(), today.getYear()));
        model.addAttribute("today", today);
        model.addAttribute("own", sheet.bill() != null && viewer.id().equals(sheet.bill().byId()));
        model.addAttribute("printable", papers.printable());
        return "order/bill";
    }

    private OrderViews.Sheet sheet(UUID id) {
        return sheets.of(id).filter(sheet -> sheet.bill() != null && sheet.bill().step() > 0).orElseThrow(Answers::none);
    }

    private static String at(UUID id) {
        return "/pembayaran/" + id;
    }

    @PostMapping("/{id}/siapkan")
    String prepare(@PathVariable UUID id, @RequestParam(defaultValue = "") String omzet, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        sheet(id);
        long elsewhere = omzet.isBlank() ? 0 : Rupiah.read(omzet).map(Rupiah::amount).orElse(-1L);
        return Answers.to(at(id), pay.prepare(id, elsewhere, by), "order.done.prepared", page, next);
    }

    @PostMapping("/{id}/tarik")
    String withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        sheet(id);
        return Answers.to(at(id), pay.withdraw(id, alasan, by), "order.done.withdrawn", page, next);
    }

    @PostMapping("/{id}/setujui")
    String approve(@PathVariable UUID id, @RequestParam(defaultValue = "") String bukti, @RequestParam(defaultValue = "") String tanggal, @ModelAttribute("page") Page page, Officer by,
            RedirectAttributes next) {
        sheet(id);
        return Answers.to(at(id), pay.approve(id, bukti, Answers.day(tanggal), by), "order.done.paid", page, next);
    }

    @PostMapping("/{id}/kembali")
    String returned(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        sheet(id);
        return Answers.to(at(id), pay.returned(id, alasan, by), "order.done.returned", page, next);
    }
}
