package id.lapau.procurement.order;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.procurement.order.OrderViews.Filter;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders on screen: the list, and one order with its story and the next thing to do. */
@Controller
@RequestMapping("/pesanan")
class OrderPages {

    private static final int MOST_PAGES = 100_000;

    private final OrderList list;
    private final OrderSheets sheets;
    private final DeliveryBook deliveries;
    private final AnswerOrder answer;
    private final GiveBack giveBack;
    private final HandOverOrder handOver;
    private final PapersOfOrder papers;
    private final Clock clock;

    OrderPages(OrderList list, OrderSheets sheets, DeliveryBook deliveries, AnswerOrder answer, GiveBack giveBack, HandOverOrder handOver, PapersOfOrder papers, Clock clock) {
        this.list = list;
        this.sheets = sheets;
        this.deliveries = deliveries;
        this.answer = answer;
        this.giveBack = giveBack;
        this.handOver = handOver;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "false") boolean lewat,
            @RequestParam(defaultValue = "baru") String urut, @RequestParam(defaultValue = "1") int halaman, Model model) {
        var filter = new Filter(keadaan, cari.strip(), lewat, urut);
        int current = Math.clamp(halaman, 1, MOST_PAGES);
        model.addAttribute("filter", filter);
        model.addAttribute("orders", list.orders(filter, OfficeTime.today(clock), current));
        model.addAttribute("current", current);
        return "order/list";
    }

    @GetMapping("/daftar.csv")
    void csv(@RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "false") boolean lewat,
            @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("number", "maker", "owner", "package", "state", "ordered", "accepted", "value", "deadline", "late", "issued").map(key -> page.t("order.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "pesanan"), true, headings, list.orders(new Filter(keadaan, cari.strip(), lewat, ""), OfficeTime.today(clock), 0).lines().stream()
                .map(line -> List.of(line.number(), line.maker(), line.owner(), line.packageNumber(), page.t(line.state().messageKey()), line.ordered(), line.accepted(), line.value(),
                        line.deadline(), line.daysLate(), line.issuedAt())));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("sheet", sheet(id));
        model.addAttribute("today", OfficeTime.today(clock));
        model.addAttribute("printable", papers.printable());
        return "order/show";
    }

    private OrderViews.Sheet sheet(UUID id) {
        return sheets.of(id).orElseThrow(Answers::none);
    }

    private static String at(UUID id) {
        return "/pesanan/" + id;
    }

    @PostMapping("/{id}/sanggup")
    String confirm(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        sheet(id);
        return Answers.to(at(id), answer.confirm(id, by), "order.done.confirmed", page, next);
    }

    @PostMapping("/{id}/lepas")
    String takeBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String baris, @RequestParam(defaultValue = "") String jumlah, @RequestParam(defaultValue = "") String alasan,
            @RequestParam(defaultValue = "false") boolean kata, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        var line = sheet(id).order().lines().stream().filter(each -> each.id().toString().equals(baris)).findFirst().orElseThrow(Answers::none);
        return Answers.to(at(id), giveBack.takeBack(id, line.id(), Answers.pieces(jumlah), alasan, kata, by), "order.done.released", page, next);
    }

    @PostMapping("/{id}/lepas/{release}")
    String decide(@PathVariable UUID id, @PathVariable UUID release, @RequestParam(defaultValue = "false") boolean kabul, @RequestParam(defaultValue = "") String jawaban,
            @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        if (sheet(id).releases().stream().noneMatch(each -> each.id().equals(release))) throw Answers.none();
        return Answers.to(at(id), giveBack.decide(release, kabul, jawaban, by), kabul ? "order.done.released" : "order.done.kept", page, next);
    }

    @PostMapping("/{id}/bast")
    String handOver(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        sheet(id);
        return Answers.to(at(id), handOver.write(id, by), "order.done.handed-over", page, next);
    }

    @PostMapping("/{id}/bast/tanda-tangan")
    String sign(@PathVariable UUID id, @RequestParam(defaultValue = "") String tanggal, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        sheet(id);
        return Answers.to(at(id), handOver.sign(id, Answers.day(tanggal), by), "order.done.signed", page, next);
    }

    @GetMapping("/{id}/surat/pesanan")
    ResponseEntity<byte[]> order(@PathVariable UUID id, Officer by) {
        return Answers.pdf(papers.order(id, by.actor()));
    }

    @GetMapping("/{id}/surat/bast")
    ResponseEntity<byte[]> handover(@PathVariable UUID id, Officer by) {
        return Answers.pdf(papers.handover(id, by.actor()));
    }

    @GetMapping("/{id}/surat/kuitansi")
    ResponseEntity<byte[]> receipt(@PathVariable UUID id, Officer by) {
        return Answers.pdf(papers.receipt(id, by.actor()));
    }

    @GetMapping("/{id}/foto/{finding}")
    ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable UUID finding) {
        return Answers.photo(deliveries.photo(id, finding));
    }
}
