package id.lapau.procurement.stock;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.papers.PublicAddress;
import id.lapau.papers.QrCode;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Who gets what: planned, sent, and where it is. */
@Controller
@RequestMapping("/persediaan/penyaluran")
class DistributionPages {

    private static final String HERE = "/persediaan/penyaluran/";
    private static final String ID = "/{id:[0-9a-f-]{36}}";
    private static final int ALL = 100_000;

    private final DistributionBook book;
    private final DistributionLists lists;
    private final Distribute distribute;
    private final StockChoices choices;
    private final ReceiverLinks links;
    private final PublicAddress address;
    private final Clock clock;

    DistributionPages(DistributionBook book, DistributionLists lists, Distribute distribute, StockChoices choices, ReceiverLinks links, PublicAddress address, Clock clock) {
        this.book = book;
        this.lists = lists;
        this.distribute = distribute;
        this.choices = choices;
        this.links = links;
        this.address = address;
        this.clock = clock;
    }

    private static DistributionLists.Asked asked(String cari, String status, String jenis) {
        return new DistributionLists.Asked(cari.strip(), StockAnswers.known(status, DistributionState.values()), StockAnswers.known(jenis, ReceiverKind.values()));
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String jenis, @RequestParam(defaultValue = "1") int halaman,
            @ModelAttribute("page") Page page, Model model) {
        int current = Math.clamp(halaman, 1, ALL);
        var asked = asked(cari, status, jenis);
        var listing = lists.list(asked, (current - 1) * DistributionLists.PAGE, DistributionLists.PAGE);
        model.addAttribute("distributions", listing.distributions());
        model.addAttribute("found", listing.found());
        model.addAttribute("current", current);
        model.addAttribute("pages", Math.ceilDiv(listing.found(), DistributionLists.PAGE));
        model.addAttribute("search", asked.wanted());
        model.addAttribute("state", asked.state());
        model.addAttribute("kind", asked.kind());
        model.addAttribute("states", StockAnswers.choices(page, DistributionState.values(), DistributionState::messageKey));
        model.addAttribute("kinds", StockAnswers.choices(page, ReceiverKind.values(), ReceiverKind::messageKey));
        model.addAttribute("query", StockAnswers.address("", "cari", asked.wanted(), "status", asked.state(), "jenis", asked.kind()));
        return "stock/distributions";
    }

    @GetMapping("/daftar.csv")
    void csv(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String jenis, @ModelAttribute("page") Page page,
            HttpServletResponse response) throws IOException {
        var rows = lists.list(asked(cari, status, jenis), 0, ALL).distributions().stream().map(d -> List.of(d.number(), d.receiver(), page.t(d.kind().messageKey()), d.nagari(), d.place(), d.plannedFor(),
                page.t(d.state().messageKey()), d.goods(), d.pieces(), d.received(), d.missing(), StockAnswers.when(d.sentAt()), StockAnswers.when(d.receivedAt())));
        StockAnswers.csv(response, "penyaluran", page, List.of("stock.number", "stock.receiver", "stock.kind", "stock.nagari", "stock.from-place", "stock.planned-for", "stock.state", "stock.goods",
                "stock.quantity", "stock.received", "stock.missing", "stock.sent-at", "stock.received-at"), rows);
    }

    @GetMapping("/baru")
    String blank(@RequestParam(defaultValue = "") String tempat, @RequestParam(defaultValue = "") String penerima, Model model) {
        return form(new DistributionForm(tempat, penerima, OfficeTime.today(clock), "", null, null, null), Map.of(), model);
    }

    private String form(DistributionForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("places", choices.places());
        model.addAttribute("receivers", choices.receivers());
        model.addAttribute("items", choices.itemsInStock());
        return "stock/distribution-form";
    }

    @PostMapping("/baru")
    String plan(DistributionForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return switch (distribute.plan(form, by)) {
            case Distribute.Outcome.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Distribute.Outcome.Planned(var id) -> StockAnswers.told(Answered.DONE, HERE + id, "stock.distribution.planned", page, next);
            case Distribute.Outcome.Rejected(var problems) -> {
                response.setStatus(422);
                yield form(form, page.problems(problems), model);
            }
        };
    }

    @GetMapping(ID)
    String show(@PathVariable UUID id, Model model) {
        var distribution = book.find(id).orElseThrow(StockAnswers::none);
        var link = address.of(links.path(id));
        boolean open = distribution.state() == DistributionState.SENT;
        model.addAttribute("distribution", distribution);
        model.addAttribute("link", open ? link : "");
        model.addAttribute("qr", open ? QrCode.data(link) : "");
        return "stock/distribution";
    }

    @PostMapping(ID + "/kirim")
    String send(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return StockAnswers.told(distribute.send(id, by), HERE + id, "stock.distribution.sent", page, next);
    }

    @PostMapping(ID + "/batal")
    String cancel(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return StockAnswers.told(distribute.cancel(id, alasan, by), HERE + id, "stock.distribution.cancelled", page, next);
    }

    @PostMapping(ID + "/surat-jalan")
    String note(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return paper(id, distribute.note(id, by).orElse(null), page, next);
    }

    @PostMapping(ID + "/tanda-terima")
    String receipt(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return paper(id, distribute.receipt(id, by).orElse(null), page, next);
    }

    private static String paper(UUID id, @org.jspecify.annotations.Nullable UUID paper, Page page, RedirectAttributes next) {
        if (paper != null) return "redirect:/surat/" + paper;
        next.addFlashAttribute("problem", page.t("stock.no-paper"));
        return "redirect:" + HERE + id;
    }
}
