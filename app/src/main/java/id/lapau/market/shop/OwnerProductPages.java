package id.lapau.market.shop;

import id.lapau.owner.Owner;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner's products: one page to write one, one to throw it away. */
@Controller
@RequestMapping("/saya/lapak" + OwnerShopPages.ID + "/produk")
class OwnerProductPages {

    private static final String PRODUCT = "/{product:[0-9a-f-]{36}}";

    private final OwnShops own;
    private final ProductBook book;
    private final Categories categories;
    private final KeepProduct keep;

    OwnerProductPages(OwnShops own, ProductBook book, Categories categories, KeepProduct keep) {
        this.own = own;
        this.book = book;
        this.categories = categories;
        this.keep = keep;
    }

    @GetMapping("/baru")
    String blank(@PathVariable UUID id, Owner owner, Model model) {
        return form(own.find(owner, id).orElseThrow(Answered::none), null, ProductForm.BLANK, Map.of(), model);
    }

    /** @param product null for a new one */
    private String form(ShopSheet shop, @Nullable ProductSheet product, ProductForm form, Map<String, String> errors, Model model) {
        model.addAttribute("shop", shop);
        model.addAttribute("product", product);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("categories", categories);
        return "shop/own-product";
    }

    @PostMapping("/baru")
    String add(Owner owner, @PathVariable UUID id, @RequestParam Map<String, String> fields, @ModelAttribute("page") Page page, HttpServletResponse response, Model model,
            RedirectAttributes next) {
        var shop = own.find(owner, id).orElseThrow(Answered::none);
        var form = ProductForm.read(fields);
        var kept = keep.add(id, form, owner);
        if (kept instanceof Kept.Rejected(var problems)) return wrong(shop, null, form, problems, page, response, model);
        return Answered.told(kept instanceof Kept.Done(var product) ? at(id, product) + "/foto" : "/saya/lapak/" + id, kept, "shop.product.added", page, next);
    }

    static String at(UUID shop, UUID product) {
        return "/saya/lapak/" + shop + "/produk/" + product;
    }

    private String wrong(ShopSheet shop, @Nullable ProductSheet product, ProductForm form, Map<String, String> problems, Page page, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return form(shop, product, form, page.problems(problems), model);
    }

    @GetMapping(PRODUCT)
    String edit(@PathVariable UUID id, @PathVariable UUID product, Owner owner, Model model) {
        var shop = own.find(owner, id).orElseThrow(Answered::none);
        var sheet = book.find(id, product).orElseThrow(Answered::none);
        return form(shop, sheet, ProductForm.of(sheet), Map.of(), model);
    }

    @PostMapping(PRODUCT)
    String rewrite(Owner owner, @PathVariable UUID id, @PathVariable UUID product, @RequestParam Map<String, String> fields, @ModelAttribute("page") Page page,
            HttpServletResponse response, Model model, RedirectAttributes next) {
        var shop = own.find(owner, id).orElseThrow(Answered::none);
        var sheet = book.find(id, product).orElseThrow(Answered::none);
        var form = ProductForm.read(fields);
        return switch (keep.rewrite(id, product, form, owner)) {
            case Kept.Rejected(var problems) -> wrong(shop, sheet, form, problems, page, response, model);
            case Kept.Overtaken _ -> wrong(shop, sheet, form, Map.of("stock", "shop.problem.product-overtaken"), page, response, model);
            case Kept kept -> Answered.told("/saya/lapak/" + id, kept, "shop.product.kept", page, next);
        };
    }

    /** Asks once more before a product is thrown away. */
    @GetMapping(PRODUCT + "/hapus")
    String confirm(@PathVariable UUID id, @PathVariable UUID product, Owner owner, Model model) {
        model.addAttribute("shop", own.find(owner, id).orElseThrow(Answered::none));
        model.addAttribute("product", book.find(id, product).orElseThrow(Answered::none));
        return "shop/own-delete";
    }

    @PostMapping(PRODUCT + "/keadaan")
    String become(Owner owner, @PathVariable UUID id, @PathVariable UUID product, @RequestParam ProductState menjadi, @ModelAttribute("page") Page page, RedirectAttributes next) {
        return Answered.told("/saya/lapak/" + id, keep.become(id, product, menjadi, owner), "shop.product.became." + menjadi, page, next);
    }
}
