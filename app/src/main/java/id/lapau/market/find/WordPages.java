package id.lapau.market.find;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
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

/** Where officers keep what means the same, try a word, and have the search made anew. */
@Controller
@RequestMapping("/etalase/pencarian")
class WordPages {

    private static final String HOME = "/etalase/pencarian";
    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final SynonymBook book;
    private final KeepSynonyms keep;
    private final WordBook words;

    WordPages(SynonymBook book, KeepSynonyms keep, WordBook words) {
        this.book = book;
        this.keep = keep;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String coba, @RequestParam(required = false) @Nullable UUID ubah, Model model) {
        model.addAttribute("synonyms", book.search(cari));
        model.addAttribute("search", cari.strip());
        model.addAttribute("tried", coba.strip());
        model.addAttribute("words", coba.isBlank() ? java.util.List.of() : words.understood(coba));
        model.addAttribute("edited", ubah == null ? null : book.find(ubah).orElse(null));
        return "find/words";
    }

    @PostMapping
    String add(@RequestParam(defaultValue = "") String terms, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.told(HOME, keep.write(null, terms, 0, by), "find.kept", page, next);
    }

    @PostMapping(ID)
    String change(@PathVariable UUID id, @RequestParam(defaultValue = "") String terms, @RequestParam(defaultValue = "0") int version, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.told(HOME, keep.write(id, terms, version, by), "find.kept", page, next);
    }

    @PostMapping(ID + "/hapus")
    String remove(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.told(HOME, keep.remove(id, by), "find.removed", page, next);
    }

    @PostMapping("/bangun-ulang")
    String rebuild(@ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        long found = keep.rebuild(by);
        next.addFlashAttribute(found < 0 ? "problem" : "notice", found < 0 ? page.t("find.problem.overtaken") : page.t("find.rebuilt", found));
        return "redirect:" + HOME;
    }
}
