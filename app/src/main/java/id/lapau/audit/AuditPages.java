package id.lapau.audit;

import id.lapau.audit.AuditVerifier.Verdict;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The book on screen: search, export, and the proof that nobody altered it. */
@Controller
@RequestMapping("/audit")
class AuditPages {

    private static final int PAGE_SIZE = 50;

    private final AuditReading book;
    private final AuditVerifier verifier;
    private final MessageSource words;

    AuditPages(AuditReading book, AuditVerifier verifier, MessageSource words) {
        this.book = book;
        this.verifier = verifier;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, @RequestParam(defaultValue = "1") int halaman, Locale locale, Model model) {
        var filter = filter(asked);
        int current = Math.clamp(halaman, 1, 100_000);
        var found = book.page(filter, (current - 1) * PAGE_SIZE, PAGE_SIZE);
        model.addAttribute("lines", found.lines().stream().map(line -> line.saying(said(line.action(), locale))).toList());
        model.addAttribute("total", found.total());
        model.addAttribute("filter", filter);
        model.addAttribute("actions", actions(locale));
        model.addAttribute("current", current);
        model.addAttribute("pages", (int) ((found.total() + PAGE_SIZE - 1) / PAGE_SIZE));
        model.addAttribute("query", query(filter));
        return "audit/list";
    }

    @GetMapping("/unduh")
    void export(@RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        try (var csv = new AuditCsv(response.getWriter())) {
            book.each(filter(asked), csv::write);
        }
    }

    @GetMapping("/periksa")
    String verify(Model model) {
        var verdict = verifier.verify();
        model.addAttribute("entries", verdict instanceof Verdict.Intact(var entries) ? entries : 0L);
        model.addAttribute("broken", verdict instanceof Verdict.Broken broken ? broken : null);
        return "audit/verdict";
    }

    private static AuditFilter filter(Map<String, String> asked) {
        return new AuditFilter(word(asked, "pelaku"), word(asked, "tindakan"), word(asked, "hal"), date(word(asked, "dari")), date(word(asked, "sampai")));
    }

    private static String word(Map<String, String> asked, String name) {
        return asked.getOrDefault(name, "").strip();
    }

    /** A date as the browser sends it; anything else counts as none. */
    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private Map<String, String> actions(Locale locale) {
        var said = new LinkedHashMap<String, String>();
        book.actions().forEach(action -> said.put(action, said(action, locale)));
        return said;
    }

    private String said(String action, Locale locale) {
        return Objects.requireNonNullElse(words.getMessage("audit.action." + action, null, action, locale), action);
    }

    private static String query(AuditFilter filter) {
        return UriComponentsBuilder.newInstance().queryParam("pelaku", "{a}").queryParam("tindakan", "{b}").queryParam("hal", "{c}")
                .queryParam("dari", "{d}").queryParam("sampai", "{e}").encode()
                .buildAndExpand(filter.actor(), filter.action(), filter.subject(), text(filter.from()), text(filter.to())).toUriString();
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
