package id.lapau.market.shop;

import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.owner.Owner;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
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

/** The owner's shop on the telephone: opening it, its words, its state. */
@Controller
@RequestMapping("/saya/lapak")
class OwnerShopPages {

    static final String ID = "/{id:[0-9a-f-]{36}}";
    private final OwnShops own;
    private final ProductBook products;
    private final PhotoBook photos;
    private final KeepShop keep;
    private final RegionCode regency;

    OwnerShopPages(OwnShops own, ProductBook products, PhotoBook photos, KeepShop keep, @Value("${lapau.regency:13.10}") String regency) {
        this.own = own;
        this.products = products;
        this.photos = photos;
        this.keep = keep;
        this.regency = new RegionCode(regency);
    }

    /** Who has one shop and no other business comes to it at once. */
    @GetMapping
    String list(Owner owner, Model model) {
        var shops = own.of(owner);
        var without = own.without(owner);
        if (shops.size() == 1 && without.isEmpty()) return "redirect:/saya/lapak/" + shops.getFirst().id();
        model.addAttribute("owner", owner);
        model.addAttribute("shops", shops);
        model.addAttribute("without", without);
        return "shop/own-list";
    }

    @GetMapping("/baru")
    String blank(@RequestParam(required = false) @Nullable UUID usaha, Owner owner, Model model) {
        var business = own.without(owner).stream().filter(each -> usaha == null || each.id().equals(usaha)).findFirst().orElse(null);
        return business == null ? "redirect:/saya/lapak" : form(null, business.id(), ShopForm.blank(business.name(), business.nagari()), Map.of(), model);
    }

    /** @param shop null for a new one */
    private String form(@Nullable ShopSheet shop, UUID business, ShopForm form, Map<String, String> errors, Model model) {
        model.addAttribute("shop", shop);
        model.addAttribute("business", business);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("nagari", Regions.bundled().nagariNames(regency));
        return "shop/own-form";
    }

    @PostMapping("/baru")
    String open(Owner owner, @RequestParam UUID usaha, @RequestParam Map<String, String> fields, @ModelAttribute("page") Page page, HttpServletResponse response, Model model,
            RedirectAttributes next) {
        var form = ShopForm.read(fields);
        var kept = keep.open(usaha, form, owner);
        if (kept instanceof Kept.Rejected(var problems)) return wrong(null, usaha, form, problems, page, response, model);
        return Answered.told(kept instanceof Kept.Done(var id) ? "/saya/lapak/" + id : "/saya/lapak", kept, "shop.opened", page, next);
    }

    private String wrong(@Nullable ShopSheet shop, UUID business, ShopForm form, Map<String, String> problems, Page page, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return form(shop, business, form, page.problems(problems), model);
    }

    @GetMapping(ID)
    String show(@PathVariable UUID id, Owner owner, Model model) {
        var shop = own.find(owner, id).orElseThrow(Answered::none);
        model.addAttribute("shop", shop);
        model.addAttribute("products", products.of(id));
        return "shop/own";
    }

    @GetMapping(ID + "/ubah")
    String edit(@PathVariable UUID id, Owner owner, Model model) {
        var shop = own.find(owner, id).orElseThrow(Answered::none);
        return form(shop, shop.view().business(), ShopForm.of(shop), Map.of(), model);
    }

    @PostMapping(ID + "/ubah")
    String rewrite(Owner owner, @PathVariable UUID id, @RequestParam Map<String, String> fields, @ModelAttribute("page") Page page, HttpServletResponse response, Model model,
            RedirectAttributes next) {
        var shop = own.find(owner, id).orElseThrow(Answered::none);
        var form = ShopForm.read(fields);
        return switch (keep.rewrite(id, form, owner)) {
            case Kept.Rejected(var problems) -> wrong(shop, shop.view().business(), form, problems, page, response, model);
            case Kept.Overtaken _ -> wrong(shop, shop.view().business(), form, Map.of("name", "shop.problem.overtaken"), page, response, model);
            case Kept kept -> Answered.told("/saya/lapak/" + id, kept, "shop.kept", page, next);
        };
    }

    /** Asks once more before a shop is given up. */
    @GetMapping(ID + "/tutup")
    String confirm(@PathVariable UUID id, Owner owner, Model model) {
        model.addAttribute("shop", own.find(owner, id).orElseThrow(Answered::none));
        return "shop/own-close";
    }

    @PostMapping(ID + "/keadaan")
    String become(Owner owner, @PathVariable UUID id, @RequestParam ShopState menjadi, @ModelAttribute("page") Page page, RedirectAttributes next) {
        return Answered.told("/saya/lapak/" + id, keep.become(id, menjadi, owner), "shop.became." + menjadi, page, next);
    }
}
