package id.lapau.procurement.stock;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import id.lapau.procurement.stock.CountBook.Found;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Counting what is there: the sheet, the numbers, the second officer. */
@Controller
@RequestMapping("/persediaan/hitung")
class CountPages {

    private static final String HERE = "/persediaan/hitung/";
    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final CountBook book;
    private final CountStock counts;
    private final StockChoices choices;

    CountPages(CountBook book, CountStock counts, StockChoices choices) {
        this.book = book;
        this.counts = counts;
        this.choices = choices;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("counts", book.list());
        model.addAttribute("places", choices.places());
        return "stock/counts";
    }

    @PostMapping
    String open(@RequestParam(defaultValue = "") String tempat, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return counts.open(StockAnswers.uuid(tempat), by).map(id -> StockAnswers.told(Answered.DONE, HERE + id, "stock.count.opened", page, next))
                .orElseGet(() -> StockAnswers.told(StockKeeping.allowed(by) ? Answered.COUNTING : Answered.NOT_ALLOWED, "/persediaan/hitung", "", page, next));
    }

    @GetMapping(ID)
    String show(@PathVariable UUID id, Officer viewer, Model model) {
        return show(id, "stock/count", Map.of(), viewer, model);
    }

    private String show(UUID id, String template, Map<String, String> typed, Officer viewer, Model model) {
        var count = book.find(id).orElseThrow(StockAnswers::none);
        model.addAttribute("count", count);
        model.addAttribute("typed", typed);
        model.addAttribute("own", viewer.id().equals(count.enteredBy()));
        return template;
    }

    /** To print; the book's numbers are left out, so that nobody copies them. */
    @GetMapping(ID + "/lembar")
    String sheet(@PathVariable UUID id, Model model) {
        model.addAttribute("count", book.find(id).orElseThrow(StockAnswers::none));
        return "stock/count-sheet";
    }

    @GetMapping(ID + "/lembar.csv")
    void csv(@PathVariable UUID id, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var count = book.find(id).orElseThrow(StockAnswers::none);
        boolean open = count.state() == CountState.OPEN;
        StockAnswers.csv(response, "hitung-" + count.number().replace('/', '-'), page, List.of("stock.lot", "stock.item", "stock.mark", "stock.unit", "stock.expected", "stock.counted", "stock.difference", "stock.reason"),
                count.lines().stream().map(l -> Arrays.asList(l.number(), l.item(), l.mark(), l.unit(), open ? null : l.expected(), l.counted(), l.counted() == null ? null : l.difference(), l.reason())));
    }

    @PostMapping(ID + "/isi")
    String enter(@PathVariable UUID id, @RequestParam Map<String, String> boxes, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        var count = book.find(id).orElseThrow(StockAnswers::none);
        var found = count.lines().stream().map(line -> new Found(line.lot(), StockAnswers.pieces(boxes.getOrDefault("jumlah-" + line.lot(), "")), boxes.getOrDefault("alasan-" + line.lot(), "").strip())).toList();
        var answer = counts.enter(id, found, by);
        if (answer.done() || answer == Answered.NOT_NOW || answer == Answered.NOT_ALLOWED) return StockAnswers.told(answer, HERE + id, "stock.count.entered", page, next);
        response.setStatus(422);
        model.addAttribute("problem", page.t(answer.problem()));
        return show(id, "stock/count", boxes, by, model);
    }

    @PostMapping(ID + "/setujui")
    String approve(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return StockAnswers.told(counts.approve(id, by), HERE + id, "stock.count.approved", page, next);
    }

    @PostMapping(ID + "/kembalikan")
    String giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return StockAnswers.told(counts.giveBack(id, alasan, by), HERE + id, "stock.count.returned", page, next);
    }

    @PostMapping(ID + "/batal")
    String cancel(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return StockAnswers.told(counts.cancel(id, alasan, by), HERE + id, "stock.count.cancelled", page, next);
    }
}
