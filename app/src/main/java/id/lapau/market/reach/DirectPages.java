package id.lapau.market.reach;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.kernel.Rupiah;
import id.lapau.market.reach.DirectViews.Search;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For buyers of offices: what the regency's own businesses have on sale, and how it becomes a need. */
@Controller
@RequestMapping("/belanja-langsung")
class DirectPages {

    private static final int MOST = 100_000;

    private final DirectGoods goods;
    private final WishForGoods wishes;
    private final Clock clock;
    private final RegionCode regency;

    DirectPages(DirectGoods goods, WishForGoods wishes, Clock clock, @Value("${lapau.regency:13.10}") String regency) {
        this.goods = goods;
        this.wishes = wishes;
        this.clock = clock;
        this.regency = new RegionCode(regency);
    }

    @ModelAttribute("search")
    Search search(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String kategori, @RequestParam(defaultValue = "") String nagari,
            @RequestParam(defaultValue = "") String harga, @RequestParam(defaultValue = "") String izin, @RequestParam(defaultValue = "") String urut) {
        return new Search(cari.strip(), kategori, nagari, Rupiah.read(harga).map(Rupiah::amount).orElse(0L), izin, urut);
    }

    @GetMapping
    String list(@ModelAttribute("search") Search search, @RequestParam(defaultValue = "1") int halaman, @ModelAttribute("page") Page page, Model model) {
        int current = Math.clamp(halaman, 1, MOST);
        model.addAttribute("found", goods.search(search, (current - 1) * DirectViews.PAGE, DirectViews.PAGE));
        model.addAttribute("current", current);
        model.addAttribute("limit", goods.limit(OfficeTime.today(clock)).orElse(null));
        model.addAttribute("categories", goods.categories(page.language()));
        model.addAttribute("nagariChoices", Regions.bundled().nagariNames(regency));
        return "reach/direct";
    }

    @GetMapping("/daftar.csv")
    void csv(@ModelAttribute("search") Search search, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("goods", "category", "price", "unit", "stock", "days", "pirt", "halal", "sni", "seller", "nagari", "nib", "address").map(key -> page.t("reach.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "belanja-langsung"), true, headings, goods.search(search, 0, MOST).rows().stream().map(row -> line(row, page)));
    }

    private static List<@Nullable Object> line(DirectViews.Row row, Page page) {
        return Arrays.asList(row.name(), page.language().equals("id") ? row.category() : row.categoryEn(), row.price(), row.unit(), row.stock(), row.leadDays(), row.pirt(), row.halal(), row.sni(),
                row.shopName(), Regions.bundled().nameOf(row.nagari()), page.t(row.nib() ? "reach.yes" : "reach.no"), "/lapak/" + row.shop() + "/" + row.slug());
    }

    /** Makes it a need: procurement hears of it, and shows its form with what is known filled in. */
    @PostMapping("/{id:[0-9a-f-]{36}}/kebutuhan")
    String wish(@PathVariable UUID id, Officer by, @ModelAttribute("page") Page page, RedirectAttributes next) {
        var wish = wishes.wish(id, by);
        if (wish.isPresent()) return "redirect:/kebutuhan/baru?keinginan=" + wish.get();
        next.addFlashAttribute("problem", page.t("reach.direct.gone"));
        return "redirect:/belanja-langsung";
    }
}
