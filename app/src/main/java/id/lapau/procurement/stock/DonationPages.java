package id.lapau.procurement.stock;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.registry.DocumentFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Donations: written down, confirmed by a second officer, acknowledged to the donor. */
@Controller
@RequestMapping("/persediaan/bantuan")
class DonationPages {

    private static final String ID = "/{id:[0-9a-f-]{36}}";
    private static final int ALL = 100_000;

    private final DonationBook book;
    private final RecordDonation donations;
    private final StockChoices choices;

    DonationPages(DonationBook book, RecordDonation donations, StockChoices choices) {
        this.book = book;
        this.donations = donations;
        this.choices = choices;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "1") int halaman, @ModelAttribute("page") Page page,
            Model model) {
        int current = Math.clamp(halaman, 1, ALL);
        var state = StockAnswers.known(status, DonationState.values());
        var listing = book.list(cari, state, (current - 1) * DonationBook.PAGE, DonationBook.PAGE);
        model.addAttribute("donations", listing.donations());
        model.addAttribute("found", listing.found());
        model.addAttribute("current", current);
        model.addAttribute("pages", Math.ceilDiv(listing.found(), DonationBook.PAGE));
        model.addAttribute("search", cari.strip());
        model.addAttribute("state", state);
        model.addAttribute("states", StockAnswers.choices(page, DonationState.values(), DonationState::messageKey));
        model.addAttribute("query", StockAnswers.address("", "cari", cari.strip(), "status", state));
        return "stock/donations";
    }

    @GetMapping("/daftar.csv")
    void csv(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String status, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var rows = book.list(cari, StockAnswers.known(status, DonationState.values()), 0, ALL).donations().stream()
                .map(d -> List.of(d.number(), d.donor(), d.letterNumber(), d.letterDate(), d.receivedOn(), d.item(), d.quantity(), d.unit(), d.place(), page.t(d.condition().messageKey()),
                        page.t(d.state().messageKey()), d.lotNumber(), d.recordedName(), d.decidedName(), StockAnswers.when(d.decidedAt())));
        StockAnswers.csv(response, "bantuan", page, List.of("stock.number", "stock.donor", "stock.letter-number", "stock.letter-date", "stock.received-on", "stock.item", "stock.quantity", "stock.unit",
                "stock.place", "stock.condition", "stock.state", "stock.lot", "stock.recorded-by", "stock.confirmed-by", "stock.confirmed-at"), rows);
    }

    @GetMapping("/baru")
    String blank(@ModelAttribute("page") Page page, Model model) {
        return form(DonationForm.BLANK, Map.of(), page, model);
    }

    private String form(DonationForm form, Map<String, String> errors, Page page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("items", choices.items());
        model.addAttribute("places", choices.places());
        model.addAttribute("conditions", StockAnswers.choices(page, Condition.values(), Condition::messageKey));
        return "stock/donation-form";
    }

    @PostMapping("/baru")
    String write(DonationForm form, @RequestParam(required = false) @Nullable MultipartFile berkas, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model,
            RedirectAttributes next) throws IOException {
        var letter = berkas == null || berkas.isEmpty() || berkas.getSize() > DocumentFile.LARGEST ? null
                : DocumentFile.read(String.valueOf(berkas.getOriginalFilename()), berkas.getBytes()).orElse(null);
        return switch (donations.write(form, letter, by)) {
            case RecordDonation.Outcome.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case RecordDonation.Outcome.Recorded(var id) -> StockAnswers.told(Answered.DONE, "/persediaan/bantuan/" + id, "stock.donation.recorded", page, next);
            case RecordDonation.Outcome.Rejected(var problems) -> {
                response.setStatus(422);
                yield form(form, page.problems(problems), page, model);
            }
        };
    }

    @GetMapping(ID)
    String show(@PathVariable UUID id, Officer viewer, Model model) {
        var donation = book.find(id).orElseThrow(StockAnswers::none);
        model.addAttribute("donation", donation);
        model.addAttribute("own", donation.recordedBy().equals(viewer.id()));
        return "stock/donation";
    }

    @PostMapping(ID + "/sahkan")
    String confirm(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return StockAnswers.told(donations.confirm(id, by), "/persediaan/bantuan/" + id, "stock.donation.confirmed", page, next);
    }

    @PostMapping(ID + "/tolak")
    String refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return StockAnswers.told(donations.refuse(id, alasan, by), "/persediaan/bantuan/" + id, "stock.donation.refused", page, next);
    }

    @PostMapping(ID + "/surat/ungkap")
    ResponseEntity<byte[]> letter(@PathVariable UUID id, Officer by) {
        var letter = donations.letter(id, by).orElseThrow(StockAnswers::none);
        return Downloads.file(letter.name(), letter.type(), letter.content());
    }

    @PostMapping(ID + "/tanda-terima")
    String receipt(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return donations.receipt(id, by).map(paper -> "redirect:/surat/" + paper).orElseGet(() -> {
            next.addFlashAttribute("problem", page.t("stock.no-paper"));
            return "redirect:/persediaan/bantuan/" + id;
        });
    }
}
