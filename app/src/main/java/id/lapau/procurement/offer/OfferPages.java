package id.lapau.procurement.offer;

import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.procurement.need.PackageSheet;
import id.lapau.procurement.need.Packages;
import id.lapau.procurement.offer.OfferSheet.Way;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Offers at the office: whom to invite as well, and an offer that an officer writes down for somebody. */
@Controller
@RequestMapping("/paket/{id:[0-9a-f-]{36}}/penawaran")
class OfferPages {

    private static final String BUSINESS = "/{business:[0-9a-f-]{36}}";

    private final Packages packages;
    private final MakerBook makers;
    private final OfferBook book;
    private final Comparisons comparisons;
    private final MakeOffer make;
    private final InviteMakers invite;
    private final Clock clock;

    OfferPages(Packages packages, MakerBook makers, OfferBook book, Comparisons comparisons, MakeOffer make, InviteMakers invite, Clock clock) {
        this.packages = packages;
        this.makers = makers;
        this.book = book;
        this.comparisons = comparisons;
        this.make = make;
        this.invite = invite;
        this.clock = clock;
    }

    private PackageSheet sheet(UUID id) {
        return packages.find(id).orElseThrow(Answers::none);
    }

    @GetMapping
    String search(@PathVariable UUID id, @RequestParam(defaultValue = "") String cari, Model model) {
        model.addAttribute("sheet", sheet(id));
        model.addAttribute("makers", makers.search(id, cari));
        model.addAttribute("search", cari.strip());
        model.addAttribute("takes", sheet(id).takesOffers(OfficeTime.today(clock)));
        return "offer/makers";
    }

    @PostMapping("/undang")
    String invite(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<UUID> usaha, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        if (usaha == null) return told(id, false, page.t("offer.problem.nobody"), next);
        var told = invite.also(id, usaha, by);
        return told(id, told.isPresent(), told.isPresent() ? page.t("offer.invited-now", usaha.size(), told.getAsInt()) : page.t("offer.problem.closed"), next);
    }

    private static String told(UUID id, boolean well, String words, RedirectAttributes next) {
        next.addFlashAttribute(well ? "notice" : "problem", words);
        return "redirect:/paket/" + id;
    }

    @GetMapping("/penawaran.csv")
    void csv(@PathVariable UUID id, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("item", "business", "owner", "nagari", "price", "material", "profit", "minimum", "capacity", "note").map(key -> page.t("offer.column." + key)).toList();
        var items = comparisons.of(sheet(id), Comparison.Sort.HARGA).items();
        CsvExport.write(Downloads.csv(response, "penawaran"), true, headings, items.stream().flatMap(item -> item.rows().stream().map(row ->
                List.of(item.item().name(), row.name(), row.owner(), row.nagari(), row.price(), row.material(), row.profit(), row.minimum(), row.capacity(), row.note()))));
    }

    @GetMapping(BUSINESS)
    String form(@PathVariable UUID id, @PathVariable UUID business, Model model) {
        return form(id, business, null, Map.of(), model);
    }

    /** @param form as it was typed; null for what stands */
    private String form(UUID id, UUID business, @Nullable OfferForm form, Map<String, String> errors, Model model) {
        var sheet = sheet(id);
        var items = OfferItem.of(sheet);
        var offer = book.find(id, business).orElse(null);
        var today = OfficeTime.today(clock);
        model.addAttribute("sheet", sheet);
        model.addAttribute("items", items);
        model.addAttribute("maker", makers.find(id, business).orElseThrow(Answers::none));
        model.addAttribute("offer", offer);
        model.addAttribute("form", form != null ? form : offer != null ? OfferForm.of(items, offer) : OfferForm.read(items, today, Map.of()));
        model.addAttribute("errors", errors);
        model.addAttribute("today", today);
        return "offer/officer";
    }

    @PostMapping(BUSINESS)
    String write(@PathVariable UUID id, @PathVariable UUID business, @RequestParam Map<String, String> fields, @RequestParam Map<String, MultipartFile> files,
            @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) throws IOException {
        allowed(by);
        var items = OfferItem.of(sheet(id));
        var form = OfferForm.read(items, OfficeTime.today(clock), fields);
        var problems = new LinkedHashMap<String, String>();
        var photos = Answers.photos(items, files, problems);
        var outcome = problems.isEmpty() ? make.offer(id, business, form, photos, Way.OFFICER, by.actor()) : new MakeOffer.Outcome.Rejected(problems);
        if (outcome instanceof MakeOffer.Outcome.Rejected(var wrong)) {
            response.setStatus(422);
            return form(id, business, form, page.problems(wrong), model);
        }
        return told(id, outcome instanceof MakeOffer.Outcome.Done, page.t(Answers.words(outcome, "offer.written")), next);
    }

    private static void allowed(Officer by) {
        if (!by.may(Permission.PROCURE) || by.area().isPresent()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    @PostMapping(BUSINESS + "/tarik")
    String withdraw(@PathVariable UUID id, @PathVariable UUID business, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        allowed(by);
        var outcome = make.withdraw(id, business, by.actor());
        return told(id, outcome instanceof MakeOffer.Outcome.Done, page.t(Answers.words(outcome, "offer.owner.withdrawn")), next);
    }

    @GetMapping(BUSINESS + "/foto/{item}/isi")
    ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable UUID business, @PathVariable UUID item) {
        return Answers.jpeg(book.photo(id, business, item).orElseThrow(Answers::none));
    }
}
