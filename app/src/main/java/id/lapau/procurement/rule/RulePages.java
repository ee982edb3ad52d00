package id.lapau.procurement.rule;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.procurement.rule.RuleViews.Dated;
import id.lapau.procurement.rule.RuleViews.History;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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

/** The rules of buying as they count on a day, how each came to be, and where the head sets the next. */
@Controller
@RequestMapping("/katalog/batas")
class RulePages {

    private static final String HERE = "/katalog/batas";

    private final RuleBook book;
    private final SetRule set;
    private final Clock clock;

    RulePages(RuleBook book, SetRule set, Clock clock) {
        this.book = book;
        this.set = set;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate pada, Model model) {
        var day = pada == null ? OfficeTime.today(clock) : pada;
        var all = book.all();
        model.addAttribute("rules", all.stream().filter(row -> row.on(day)).toList());
        model.addAttribute("coming", all.stream().filter(row -> row.from().isAfter(day)).toList());
        model.addAttribute("day", day);
        return "rule/list";
    }

    @GetMapping("/batas.csv")
    void csv(@ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("what", "from", "until", "figures", "source", "verified", "reason", "by").map(column -> page.t("rule.column." + column)).toList();
        Stream<List<@Nullable Object>> rows = book.all().stream().map(row -> Arrays.asList(page.t(row.rule().messageKey()), row.from(), row.until(), RuleTexts.figures(page, row.rule(), row.figures()),
                row.source(), row.verified() == null ? "" : page.t(row.verified() ? "rule.yes" : "rule.no"), row.change() == null ? "" : row.change().reason(), row.change() == null ? "" : row.change().by()));
        CsvExport.write(Downloads.csv(response, "batas-belanja"), true, headings, rows);
    }

    @GetMapping("/{rule:[a-z]+}")
    String show(@PathVariable String rule, Officer viewer, Model model) {
        var found = rule(rule);
        var history = SetRule.history(found, book.all());
        return form(history, RuleForm.of(history.rows().stream().findFirst().orElse(null)), Map.of(), viewer, model);
    }

    private static Rule rule(String slug) {
        return Rule.of(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String form(History history, RuleForm form, Map<String, String> errors, Officer viewer, Model model) {
        model.addAttribute("history", new History(history.rule(), history.rows(), book.withdrawn(history.rule())));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("sets", SetRule.allowed(viewer));
        model.addAttribute("today", OfficeTime.today(clock));
        return "rule/show";
    }

    @PostMapping("/{rule:[a-z]+}")
    String set(@PathVariable String rule, @RequestParam Map<String, String> fields, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        var found = rule(rule);
        var form = RuleForm.typed(found, fields);
        var outcome = set.set(found, form, by);
        if (!(outcome instanceof SetRule.Outcome.Rejected(var problems))) return told(found, outcome, "rule.done.set", page, next);
        response.setStatus(422);
        return form(SetRule.history(found, book.all()), form, page.problems(problems), by, model);
    }

    private static String told(Rule rule, SetRule.Outcome outcome, String done, Page page, RedirectAttributes next) {
        switch (outcome) {
            case SetRule.Outcome.Done() -> next.addFlashAttribute("notice", page.t(done));
            case SetRule.Outcome.Rejected(var problems) -> next.addFlashAttribute("problem", String.join(" ", page.problems(problems).values()));
            case SetRule.Outcome.NotNow() -> next.addFlashAttribute("problem", page.t("rule.problem.begun"));
            case SetRule.Outcome.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return "redirect:" + HERE + "/" + rule.slug();
    }

    @PostMapping("/{rule:[a-z]+}/{change:[0-9a-f-]{36}}/tarik")
    String withdraw(@PathVariable String rule, @PathVariable UUID change, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        var found = rule(rule);
        return told(found, set.withdraw(found, change, alasan, by), "rule.done.withdrawn", page, next);
    }
}
