package id.lapau.market.find;

import id.lapau.identity.Officer;
import id.lapau.market.find.KeepCollection.Step;
import id.lapau.market.shop.ProductView;
import id.lapau.market.shop.Products;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Where officers put collections together. */
@Controller
@RequestMapping("/etalase/koleksi")
class CollectionPages {

    private static final String HOME = "/etalase/koleksi";
    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final CollectionBook book;
    private final KeepCollection keep;
    private final Products products;
    private final Search search;

    CollectionPages(CollectionBook book, KeepCollection keep, Products products, Search search) {
        this.book = book;
        this.keep = keep;
        this.products = products;
        this.search = search;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String keadaan, Model model) {
        model.addAttribute("collections", book.search(cari, keadaan));
        model.addAttribute("search", cari.strip());
        model.addAttribute("state", keadaan);
        return "find/desk-list";
    }

    @GetMapping("/daftar.csv")
    void csv(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String keadaan, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("title", "address", "from", "until", "state", "products").map(key -> page.t("find.column." + key)).toList();
        Stream<List<@Nullable Object>> rows = book.search(cari, keadaan).stream().map(each -> Arrays.asList(each.title(), each.path(), each.fromDay(), each.untilDay(), page.t(each.state().messageKey()), each.products()));
        CsvExport.write(Downloads.csv(response, "koleksi"), true, headings, rows);
    }

    @GetMapping("/baru")
    String blank(Model model) {
        return form(null, CollectionForm.BLANK, Map.of(), "", model);
    }

    private String form(@Nullable Collection collection, CollectionForm form, Map<String, String> errors, String wanted, Model model) {
        var ids = collection == null ? List.<UUID>of() : book.products(collection.id());
        var live = products.live(ids).stream().collect(Collectors.toMap(ProductView::id, Function.identity()));
        model.addAttribute("collection", collection);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("ids", ids);
        model.addAttribute("live", live);
        model.addAttribute("wanted", wanted);
        model.addAttribute("offered", wanted.isBlank() ? List.of() : search.find(Asked.EVERYTHING.saying(wanted), "id").products().stream().filter(each -> !ids.contains(each.id())).toList());
        return "find/desk-form";
    }

    @PostMapping("/baru")
    String write(CollectionForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return kept(null, form, keep.write(null, form, by), page, response, model, next);
    }

    private String kept(@Nullable Collection collection, CollectionForm form, Kept kept, Page page, HttpServletResponse response, Model model, RedirectAttributes next) {
        if (!(kept instanceof Kept.Rejected(var problems))) return Answers.told(HOME, kept, "find.kept", page, next);
        response.setStatus(422);
        return form(collection, form, page.problems(problems), "", model);
    }

    @GetMapping(ID)
    String edit(@PathVariable UUID id, @RequestParam(defaultValue = "") String produk, Model model) {
        var collection = book.find(id).orElseThrow(Answers::none);
        return form(collection, CollectionForm.of(collection), Map.of(), produk, model);
    }

    @PostMapping(ID)
    String rewrite(@PathVariable UUID id, CollectionForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return kept(book.find(id).orElseThrow(Answers::none), form, keep.write(id, form, by), page, response, model, next);
    }

    @PostMapping(ID + "/produk")
    String step(@PathVariable UUID id, @RequestParam UUID produk, @RequestParam Step langkah, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.told(HOME + "/" + id, keep.step(id, produk, langkah, by), "find.kept", page, next);
    }

    @PostMapping(ID + "/terbit")
    String publish(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.told(HOME + "/" + id, keep.move(id, CollectionState.PUBLISHED, by), "find.published", page, next);
    }

    @PostMapping(ID + "/tarik")
    String withdraw(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.told(HOME + "/" + id, keep.move(id, CollectionState.WITHDRAWN, by), "find.withdrawn", page, next);
    }
}
