package id.lapau.market.shop;

import id.lapau.kernel.Regions;
import id.lapau.papers.PublicAddress;
import id.lapau.papers.QrCode;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The window itself: a shop and its products, for everybody. */
@Controller
@RequestMapping("/lapak/{slug:[a-z0-9-]+}")
class ShopPages {

    private static final int PAGE = 12;

    private final Shops shops;
    private final Products products;
    private final ShopReading reading;
    private final Categories categories;
    private final SchemaOrg schema;
    private final PublicAddress address;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final List<ShopAction> shopActions;
    private final List<ProductAction> productActions;

    ShopPages(Shops shops, Products products, ShopReading reading, Categories categories, SchemaOrg schema, PublicAddress address, ApplicationEventPublisher events, Clock clock,
            ObjectProvider<ShopAction> shopActions, ObjectProvider<ProductAction> productActions) {
        this.shops = shops;
        this.products = products;
        this.reading = reading;
        this.categories = categories;
        this.schema = schema;
        this.address = address;
        this.events = events;
        this.clock = clock;
        this.shopActions = shopActions.stream().sorted(Comparator.comparingInt(ShopAction::order)).toList();
        this.productActions = productActions.stream().sorted(Comparator.comparingInt(ProductAction::order)).toList();
    }

    @GetMapping
    Object shop(@PathVariable String slug, @RequestParam(defaultValue = "") String dari, @RequestParam(defaultValue = "1") int halaman, @ModelAttribute("page") Page page,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        var shop = shops.live(slug).orElse(null);
        if (shop == null) return nothing(slug, "", response, model);
        var all = products.liveOf(shop.id());
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE), current = Math.clamp(halaman, 1, pages);
        seen(shop.id(), null, dari, request);
        fresh(response);
        model.addAttribute("shop", shop);
        model.addAttribute("products", all.subList((current - 1) * PAGE, Math.min(all.size(), current * PAGE)));
        model.addAttribute("current", current);
        model.addAttribute("pages", pages);
        model.addAttribute("nagari", Regions.bundled().nameOf(shop.nagari()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("actions", shopActions.stream().map(each -> each.of(shop, page)).flatMap(Optional::stream).toList());
        model.addAttribute("qr", QrCode.data(address.of(shop.path() + "?dari=qr")));
        model.addAttribute("share", address.of(shop.path() + "?dari=kartu"));
        model.addAttribute("head", head(shop, current, page));
        return "shop/shop";
    }

    private PageHead head(ShopView shop, int current, Page page) {
        var words = shop.about().isEmpty() ? page.t("shop.public.description", shop.name(), Regions.bundled().nameOf(shop.nagari())) : shop.about();
        return new PageHead(address.of(shop.path() + (current > 1 ? "?halaman=" + current : "")), shop.name(), PageHead.beginning(words), address.of(shop.path() + "/kartu.png"),
                "website", schema.of(shop));
    }

    private void seen(UUID shop, @Nullable UUID product, String from, HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return;
        var kind = switch (from) {
            case "qr" -> ShopSeen.Kind.QR;
            case "kartu" -> ShopSeen.Kind.SHARE;
            default -> ShopSeen.Kind.VIEW;
        };
        events.publishEvent(new ShopSeen(shop, product, kind));
    }

    /** Each page carries a form token of its visitor, so only the own browser may keep it, and asks again before showing it anew. */
    private static void fresh(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-cache");
    }

    /** An address that moved leads on for good; what was closed is gone, what is not public is not found. */
    private Object nothing(String slug, String rest, HttpServletResponse response, Model model) {
        var trace = reading.trace(slug);
        if (trace.movedTo() != null && trace.state() == ShopState.LIVE) return moved("/lapak/" + trace.movedTo() + rest);
        return none(trace.state() == ShopState.CLOSED, trace.state() == ShopState.PAUSED ? "paused" : trace.state() == ShopState.CLOSED ? "closed" : "unknown", response, model);
    }

    private static ResponseEntity<Void> moved(String path) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).header("Location", path).header("Cache-Control", "public, max-age=3600").build();
    }

    private static String none(boolean gone, String why, HttpServletResponse response, Model model) {
        response.setStatus(gone ? 410 : 404);
        fresh(response);
        model.addAttribute("why", why);
        return "shop/gone";
    }

    @GetMapping("/{product:[a-z0-9-]+}")
    Object product(@PathVariable String slug, @PathVariable String product, @RequestParam(defaultValue = "") String dari, @ModelAttribute("page") Page page,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        var shop = shops.live(slug).orElse(null);
        if (shop == null) return nothing(slug, "/" + product, response, model);
        var found = products.live(slug, product).orElse(null);
        if (found == null) return nothing(shop, product, response, model);
        seen(shop.id(), found.id(), dari, request);
        fresh(response);
        model.addAttribute("shop", shop);
        model.addAttribute("product", found);
        model.addAttribute("category", categories.find(found.category()).orElseThrow());
        model.addAttribute("nagari", Regions.bundled().nameOf(shop.nagari()));
        model.addAttribute("actions", productActions.stream().map(each -> each.of(found, shop, page)).flatMap(Optional::stream).toList());
        model.addAttribute("share", address.of(found.path() + "?dari=kartu"));
        model.addAttribute("head", new PageHead(address.of(found.path()), found.name() + " – " + shop.name(), PageHead.beginning(found.about().isEmpty()
                ? page.t("shop.public.product-description", found.name(), page.rupiah(found.price()), found.unit(), shop.name(), Regions.bundled().nameOf(shop.nagari())) : found.about()),
                address.of(found.path() + "/kartu.png"), "product", schema.of(found, shop)));
        return "shop/product";
    }

    private Object nothing(ShopView shop, String slug, HttpServletResponse response, Model model) {
        var trace = reading.trace(shop.id(), slug);
        if (trace.movedTo() != null && trace.state() == ProductState.LIVE) return moved(shop.path() + "/" + trace.movedTo());
        model.addAttribute("shop", shop);
        return none(trace.state() == ProductState.DELETED || trace.state() == ProductState.REMOVED, "product", response, model);
    }
}
