package id.lapau.procurement.need;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** The catalogue: what can be asked for. */
@Controller
@RequestMapping("/katalog")
class ItemPages {

    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final ItemBook book;
    private final KeepCatalogue keep;

    ItemPages(ItemBook book, KeepCatalogue keep) {
        this.book = book;
        this.keep = keep;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String cari, Model model) {
        model.addAttribute("items", book.search(cari));
        model.addAttribute("search", cari.strip());
        return "need/items";
    }

    @GetMapping("/barang.csv")
    void csv(@RequestParam(defaultValue = "") String cari, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("code", "item", "unit", "specification", "standard", "lines", "needs").map(key -> page.t("need.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "katalog"), true, headings, book.search(cari).stream()
                .map(item -> List.of(item.code(), item.name(), item.unit(), item.specification(), item.standard(), item.lines(), item.needs())));
    }

    @GetMapping("/baru")
    String blank(Model model) {
        return form(null, ItemForm.BLANK, Map.of(), model);
    }

    private static String form(@Nullable Item item, ItemForm form, Map<String, String> errors, Model model) {
        model.addAttribute("item", item);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "need/item-form";
    }

    @PostMapping("/baru")
    String write(ItemForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return kept(null, form, keep.item(null, form, by), page, response, model, next);
    }

    private static String kept(@Nullable Item item, ItemForm form, Kept kept, Page page, HttpServletResponse response, Model model, RedirectAttributes next) {
        if (!(kept instanceof Kept.Rejected(var problems))) return Answers.told(item == null ? "/katalog" : "/katalog/" + item.id(), kept, "need.kept", page, next);
        response.setStatus(422);
        return form(item, form, page.problems(problems), model);
    }

    @GetMapping(ID)
    String edit(@PathVariable UUID id, Model model) {
        var item = book.find(id).orElseThrow(Answers::none);
        return form(item, ItemForm.of(item), Map.of(), model);
    }

    @PostMapping(ID)
    String rewrite(@PathVariable UUID id, ItemForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return kept(book.find(id).orElseThrow(Answers::none), form, keep.item(id, form, by), page, response, model, next);
    }

    @PostMapping(ID + "/pensiun")
    String retire(@PathVariable UUID id, @RequestParam boolean retired, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        boolean done = keep.retireItem(id, retired, by);
        return Answers.to("/katalog/" + id, done, page.t(!done ? "need.problem.not-now" : retired ? "need.item.retired-now" : "need.item.back-now"), next);
    }
}
