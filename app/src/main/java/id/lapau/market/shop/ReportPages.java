package id.lapau.market.shop;

import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** Anybody says that something is wrong with a shop or a product. */
@Controller
@RequestMapping("/lapak/{slug:[a-z0-9-]+}/lapor")
class ReportPages {

    private static final int PER_MINUTE = 5;

    private final Shops shops;
    private final Products products;
    private final HandleReport handle;
    private final VisitLimit limit;

    ReportPages(Shops shops, Products products, HandleReport handle, VisitLimit limit) {
        this.shops = shops;
        this.products = products;
        this.handle = handle;
        this.limit = limit;
    }

    @GetMapping
    String form(@PathVariable String slug, @RequestParam(defaultValue = "") String produk, Model model) {
        return form(shops.live(slug).orElseThrow(Answered::none), products.live(slug, produk), null, "", "", Map.of(), model);
    }

    private static String form(ShopView shop, Optional<ProductView> product, @Nullable ReportKind kind, String words, String contact, Map<String, String> errors, Model model) {
        model.addAttribute("shop", shop);
        model.addAttribute("product", product.orElse(null));
        model.addAttribute("kind", kind);
        model.addAttribute("words", words);
        model.addAttribute("contact", contact);
        model.addAttribute("errors", errors);
        return "shop/report";
    }

    @PostMapping
    String report(@PathVariable String slug, @RequestParam(defaultValue = "") String produk, @RequestParam(required = false) @Nullable ReportKind kind,
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String contact, @ModelAttribute("page") Page page, HttpServletRequest request,
            HttpServletResponse response, Model model, RedirectAttributes next) {
        var shop = shops.live(slug).orElseThrow(Answered::none);
        var product = products.live(slug, produk);
        if (!limit.admits("lapor", request.getRemoteAddr(), PER_MINUTE)) throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        var kept = handle.report(shop, product.map(ProductView::id).orElse(null), kind, ShopForm.clean(words), ShopForm.clean(contact));
        if (!(kept instanceof Kept.Rejected(var problems))) return Answered.told(product.map(ProductView::path).orElse(shop.path()), kept, "shop.report.made", page, next);
        response.setStatus(422);
        return form(shop, product, kind, words, contact, page.problems(problems), model);
    }
}
