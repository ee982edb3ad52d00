package id.lapau.wording;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

/** The texts of messages and papers: which there are, how each reads, and a new version of it. */
@Controller
@RequestMapping("/teks")
class WordingPages {

    private final List<TextKind> kinds;
    private final WordingBook book;
    private final ChangeWording change;

    WordingPages(ObjectProvider<TextKind> kinds, WordingBook book, ChangeWording change) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(TextKind::key)).toList();
        this.book = book;
        this.change = change;
    }

    @GetMapping
    String list(Model model) {
        var newest = book.newest();
        model.addAttribute("groups", Arrays.stream(TextKind.Group.values()).map(group -> new WordingViews.Group(group,
                kinds.stream().filter(kind -> kind.group() == group).map(kind -> new WordingViews.Line(kind, newest.get(kind.key()))).toList())).toList());
        return "wording/list";
    }

    @GetMapping("/{key}")
    String show(@PathVariable String key, @RequestParam(required = false) @Nullable Integer versi, Model model) {
        var kind = known(key);
        var current = book.current(kind);
        var shown = versi == null ? current : book.find(kind, versi).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return sheet(kind, shown, current.version(), false, "", Map.of(), model);
    }

    /** Shows how a draft would read, or stores it as the next version. */
    @PostMapping("/{key}")
    String save(@PathVariable String key, @RequestParam int versi, @RequestParam String judul, @RequestParam String badan, @RequestParam(defaultValue = "") String alasan,
            @RequestParam(defaultValue = "simpan") String aksi, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model,
            RedirectAttributes next) {
        var kind = known(key);
        var draft = new Wording(key, versi, judul.strip(), badan.strip().replace("\r\n", "\n"));
        if (aksi.equals("lihat")) return sheet(kind, draft, versi, true, alasan, said(page, ChangeWording.problems(kind, draft)), model);
        return switch (change.change(kind, versi, draft.title(), draft.body(), alasan, by)) {
            case ChangeWording.Outcome.Changed(var wording) -> {
                next.addFlashAttribute("notice", page.t("wording.changed", wording.version()));
                yield "redirect:/teks/" + key;
            }
            case ChangeWording.Outcome.Rejected(var problems) -> {
                response.setStatus(422);
                yield sheet(kind, draft, versi, true, alasan, said(page, problems), model);
            }
            case ChangeWording.Outcome.Overtaken _ -> throw new ResponseStatusException(HttpStatus.CONFLICT);
            case ChangeWording.Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private String sheet(TextKind kind, Wording shown, int current, boolean draft, String reason, Map<String, String> errors, Model model) {
        var readable = ChangeWording.problems(kind, shown).isEmpty();
        model.addAttribute("sheet", new WordingViews.Sheet(kind, shown, current, readable ? shown.filled(kind.examples()) : null, draft, reason, book.versions(kind), errors));
        return "wording/show";
    }

    private static Map<String, String> said(Page page, Map<String, ChangeWording.Problem> problems) {
        var said = new LinkedHashMap<String, String>();
        problems.forEach((field, problem) -> said.put(field, page.t(problem.key(), problem.names())));
        return said;
    }

    private TextKind known(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
