package id.lapau.market.shop;

import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
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

/** Officers look at shops: the list, the queue of new ones, one shop with what can be decided of it. */
@Controller
@RequestMapping("/etalase")
class ShopDeskPages {

    private final ShopReading reading;
    private final ShopBook shops;
    private final ProductBook products;
    private final PhotoBook photos;
    private final ReportBook reports;
    private final DecideShop decide;
    private final RegionCode regency;

    ShopDeskPages(ShopReading reading, ShopBook shops, ProductBook products, PhotoBook photos, ReportBook reports, DecideShop decide, @Value("${lapau.regency:13.10}") String regency) {
        this.reading = reading;
        this.shops = shops;
        this.products = products;
        this.photos = photos;
        this.reports = reports;
        this.decide = decide;
        this.regency = new RegionCode(regency);
    }

    @GetMapping
    String list(ShopList.Filter filter, @RequestParam(defaultValue = "1") int halaman, Model model) {
        int current = Math.clamp(halaman, 1, 100_000);
        var figures = reading.figures();
        model.addAttribute("filter", filter);
        model.addAttribute("shops", reading.search(filter, current));
        model.addAttribute("current", current);
        model.addAttribute("live", figures.live());
        model.addAttribute("waiting", figures.waiting());
        model.addAttribute("reports", figures.reports());
        model.addAttribute("nagari", Regions.bundled().nagariNames(regency));
        return "shop/desk-list";
    }

    @GetMapping("/lapak.csv")
    void csv(ShopList.Filter filter, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("name", "owner", "nagari", "state", "products", "reports", "submitted", "address").map(key -> page.t("shop.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "lapak"), true, headings, reading.search(filter, 0).lines().stream().map(line -> Arrays.asList(line.name(), line.owner(),
                Regions.bundled().nameOf(line.nagari()), page.t(line.state().messageKey()), line.products(), line.reports(), page.dateTime(line.submittedAt()), "/lapak/" + line.slug())));
    }

    @GetMapping(OwnerShopPages.ID)
    String show(@PathVariable UUID id, Model model) {
        return show(id, "", Map.of(), model);
    }

    /** @param reason as it was typed */
    private String show(UUID id, String reason, Map<String, String> errors, Model model) {
        model.addAttribute("shop", shops.find(id).orElseThrow(Answered::none));
        model.addAttribute("products", products.of(id));
        model.addAttribute("reports", reports.of(id));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "shop/desk-shop";
    }

    @GetMapping(OwnerShopPages.ID + "/gambar/{photo:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable UUID photo, @RequestParam(defaultValue = "false") boolean besar) {
        return Answered.privately(photos.any(id, photo, besar).orElseThrow(Answered::none));
    }

    @PostMapping(OwnerShopPages.ID + "/tayangkan")
    String approve(@PathVariable UUID id, @RequestParam int version, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answered.told("/etalase/" + id, decide.approve(id, version, by), "shop.desk.approved", page, next);
    }

    @PostMapping(OwnerShopPages.ID + "/tolak")
    String refuse(@PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by,
            HttpServletResponse response, Model model, RedirectAttributes next) {
        return told(id, alasan, decide.refuse(id, version, ShopForm.clean(alasan), by), "shop.desk.refused", page, response, model, next);
    }

    private String told(UUID id, String reason, Kept kept, String done, Page page, HttpServletResponse response, Model model, RedirectAttributes next) {
        if (!(kept instanceof Kept.Rejected(var problems))) return Answered.told("/etalase/" + id, kept, done, page, next);
        response.setStatus(422);
        return show(id, reason, page.problems(problems), model);
    }

    /** Asks why before a product is taken down. */
    @GetMapping(OwnerShopPages.ID + "/produk/{product:[0-9a-f-]{36}}/turunkan")
    String ask(@PathVariable UUID id, @PathVariable UUID product, Model model) {
        return ask(id, product, "", Map.of(), model);
    }

    private String ask(UUID id, UUID product, String reason, Map<String, String> errors, Model model) {
        model.addAttribute("shop", shops.find(id).orElseThrow(Answered::none));
        model.addAttribute("product", products.find(id, product).orElseThrow(Answered::none));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "shop/desk-remove";
    }

    @PostMapping(OwnerShopPages.ID + "/produk/{product:[0-9a-f-]{36}}/turunkan")
    String remove(@PathVariable UUID id, @PathVariable UUID product, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by,
            HttpServletResponse response, Model model, RedirectAttributes next) {
        var kept = decide.remove(id, product, ShopForm.clean(alasan), by);
        if (!(kept instanceof Kept.Rejected(var problems))) return Answered.told("/etalase/" + id, kept, "shop.desk.removed", page, next);
        response.setStatus(422);
        return ask(id, product, alasan, page.problems(problems), model);
    }

    @PostMapping(OwnerShopPages.ID + "/produk/{product:[0-9a-f-]{36}}/kembalikan")
    String restore(@PathVariable UUID id, @PathVariable UUID product, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answered.told("/etalase/" + id, decide.restore(id, product, by), "shop.desk.restored", page, next);
    }
}
