package id.lapau.market.find;

import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.Regions;
import id.lapau.market.shop.Categories;
import id.lapau.market.shop.Products;
import id.lapau.papers.PublicAddress;
import id.lapau.platform.web.Page;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The market as everybody walks through it; no page needs a script. */
@Controller
@RequestMapping("/pasar")
class MarketPages {

    private static final int ON_HOME = 6;

    private final Search search;
    private final SearchBook book;
    private final ShopPlaces places;
    private final CollectionBook collections;
    private final Products products;
    private final Categories categories;
    private final PublicAddress address;
    private final Clock clock;

    MarketPages(Search search, SearchBook book, ShopPlaces places, CollectionBook collections, Products products, Categories categories, PublicAddress address, Clock clock) {
        this.search = search;
        this.book = book;
        this.places = places;
        this.collections = collections;
        this.products = products;
        this.categories = categories;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping
    String home(@ModelAttribute("page") Page page, Model model) {
        var newest = products.live(book.newest(ON_HOME));
        model.addAttribute("found", search.counts(page.language()));
        model.addAttribute("newest", newest);
        model.addAttribute("collections", collections.inSeason(OfficeTime.today(clock)));
        model.addAttribute("data", data("/pasar", page.t("find.home.description"), true, PageData.list(page.t("find.home.title"), address.of("/pasar"), newest, address.of(""))));
        return "find/home";
    }

    private PageData data(String path, String description, boolean indexed, PageData.@Nullable Json json) {
        return new PageData(address.of(path), description, indexed, address.of("/pasar/kartu.png"), json);
    }

    @GetMapping("/cari")
    String search(@RequestParam(defaultValue = "") String kata, @RequestParam(defaultValue = "") String kategori, @RequestParam(defaultValue = "") String tempat,
            @RequestParam(defaultValue = "") String dari, @RequestParam(defaultValue = "") String sampai, @RequestParam(defaultValue = "") String buka,
            @RequestParam(defaultValue = "") String ada, @RequestParam(defaultValue = "") String urut, @RequestParam(defaultValue = "1") String halaman,
            @ModelAttribute("page") Page page, Model model) {
        var kind = categories.find(kategori).isPresent() ? kategori : "";
        var place = Regions.bundled().find(tempat).isPresent() && tempat.length() >= 8 ? tempat : "";
        var asked = new Asked(kata, kind, place, Numbers.rupiah(dari), Numbers.rupiah(sampai), !buka.isEmpty(), !ada.isEmpty(), Sorting.of(urut), Numbers.page(halaman));
        var title = asked.text().isEmpty() ? page.t("find.search.title") : page.t("find.search.for", asked.text());
        var canonical = asked.onlyText().onPage(asked.page()).address();
        return results(asked, title, page.t("find.search.description", asked.text()), canonical, !asked.filtered() && asked.sorting() == Sorting.RELEVANCE, page, model);
    }

    private String results(Asked asked, String title, String description, String path, boolean indexed, Page page, Model model) {
        var found = search.find(asked, page.language());
        if (asked.page() > 1 && asked.page() > found.pages()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        model.addAttribute("found", found);
        model.addAttribute("title", title);
        model.addAttribute("below", List.of());
        model.addAttribute("instead", found.total() == 0 ? products.live(book.newest(ON_HOME)) : List.of());
        model.addAttribute("data", data(path, description, indexed && found.total() > 0, PageData.list(title, address.of(path), found.products(), address.of(""))));
        return "find/results";
    }

    @GetMapping("/kategori/{code}")
    String category(@PathVariable String code, @RequestParam(defaultValue = "1") String halaman, @ModelAttribute("page") Page page, Model model) {
        var category = categories.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = category.name(page.language());
        var asked = Asked.EVERYTHING.in(code).onPage(Numbers.page(halaman));
        var path = "/pasar/kategori/" + code + (asked.page() > 1 ? "?halaman=" + asked.page() : "");
        model.addAttribute("base", "/pasar/kategori/" + code);
        var view = results(asked, name, page.t("find.category.description", name), path, true, page, model);
        model.addAttribute("below", categories.below(code));
        return view;
    }

    @GetMapping("/nagari/{code}")
    String nagari(@PathVariable String code, @RequestParam(defaultValue = "1") String halaman, @ModelAttribute("page") Page page, Model model) {
        var region = Regions.bundled().find(code).filter(each -> code.length() >= 8).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = page.t(region.code().nagari() ? "find.nagari.title" : "find.district.title", region.name());
        var asked = Asked.EVERYTHING.at(code).onPage(Numbers.page(halaman));
        var path = "/pasar/nagari/" + code + (asked.page() > 1 ? "?halaman=" + asked.page() : "");
        model.addAttribute("base", "/pasar/nagari/" + code);
        model.addAttribute("shops", region.code().nagari() && asked.page() == 1 ? places.of(code) : List.of());
        return results(asked, name, page.t("find.nagari.description", region.name()), path, true, page, model);
    }

    @GetMapping("/peta")
    String map(@RequestParam(defaultValue = "") String nagari, @ModelAttribute("page") Page page, Model model) {
        var chosen = Outlines.bundled().find(nagari) == null ? "" : nagari;
        model.addAttribute("map", MarketMap.of(chosen, places.counts(), places.of(chosen)));
        model.addAttribute("data", data("/pasar/peta", page.t("find.map.description"), chosen.isEmpty(), null));
        return "find/map";
    }

    @GetMapping("/koleksi/{slug}")
    String collection(@PathVariable String slug, @ModelAttribute("page") Page page, Model model) {
        var collection = collections.published(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var shown = products.live(collections.products(collection.id()));
        boolean season = collection.inSeason(OfficeTime.today(clock));
        var description = collection.words().isEmpty() ? page.t("find.collection.description", collection.title()) : collection.words().substring(0, Math.min(150, collection.words().length()));
        model.addAttribute("collection", collection);
        model.addAttribute("products", shown);
        model.addAttribute("season", season);
        model.addAttribute("data", data(collection.path(), description, season && !shown.isEmpty(), PageData.list(collection.title(), address.of(collection.path()), shown, address.of(""))));
        return "find/collection";
    }
}
