package id.lapau.procurement.need;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Packages: the list, the needs that wait to become one, and one package with what each step says of it. */
@Controller
@RequestMapping("/paket")
class PackagePages {

    private final PackageBook book;
    private final PackageList list;
    private final PackageAlarms alarms;
    private final NeedBook needs;
    private final LimitBook limits;
    private final List<PackageSection> sections;
    private final Clock clock;

    PackagePages(PackageBook book, PackageList list, PackageAlarms alarms, NeedBook needs, LimitBook limits, ObjectProvider<PackageSection> sections, Clock clock) {
        this.book = book;
        this.list = list;
        this.alarms = alarms;
        this.needs = needs;
        this.limits = limits;
        this.sections = sections.stream().sorted(Comparator.comparingInt(PackageSection::order)).toList();
        this.clock = clock;
    }

    @GetMapping
    String list(PackageView.Filter filter, @RequestParam(defaultValue = "1") int halaman, Model model) {
        int current = Math.clamp(halaman, 1, 100_000);
        model.addAttribute("filter", filter);
        model.addAttribute("packages", list.search(filter, current));
        model.addAttribute("current", current);
        model.addAttribute("waiting", needs.figures("").submitted());
        model.addAttribute("today", OfficeTime.today(clock));
        return "need/packages";
    }

    @GetMapping("/daftar.csv")
    void csv(PackageView.Filter filter, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("number", "title", "state", "emergency", "quantity", "value", "until", "deadline").map(key -> page.t("need.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "paket"), true, headings, list.search(filter, 0).lines().stream().map(line ->
                Arrays.asList(line.number(), line.title(), page.t(line.state().messageKey()), page.t(line.emergency() ? "need.yes" : "need.no"), line.pieces(), line.value(),
                        line.offersUntil(), line.lastDeadline())));
    }

    /** Needs that wait to be packaged, to be chosen from; for a new package, or for the draft {@code paket}. */
    @GetMapping("/baru")
    String choose(Need.Filter filter, @RequestParam(required = false) @Nullable UUID paket, Model model) {
        return choose(filter, paket, "", Map.of(), model);
    }

    String choose(Need.Filter filter, @Nullable UUID draft, String title, Map<String, String> errors, Model model) {
        var waiting = new Need.Filter(NeedState.SUBMITTED.name(), filter.kantor(), filter.barang(), filter.cari(), filter.urut().isEmpty() ? "batas" : filter.urut());
        model.addAttribute("filter", waiting);
        model.addAttribute("needs", needs.search(waiting, "", 0).lines());
        model.addAttribute("draft", draft == null ? null : book.find(draft).orElseThrow(Answers::none));
        model.addAttribute("title", title);
        model.addAttribute("errors", errors);
        return "need/choose";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String show(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer viewer, Model model) {
        return show(id, null, Map.of(), page, viewer, model);
    }

    /** @param form as it was typed; null for the package as it stands */
    String show(UUID id, @Nullable PackageForm form, Map<String, String> errors, Page page, Officer viewer, Model model) {
        var sheet = book.find(id).orElseThrow(Answers::none);
        var rules = limits.on(sheet.openedAt() == null ? OfficeTime.today(clock) : OfficeTime.day(sheet.openedAt()));
        var added = sections.stream().map(section -> section.of(sheet, viewer, page)).flatMap(Optional::stream).toList();
        model.addAttribute("view", new PackageView(sheet, needs.in(id), rules, alarms.splits(sheet, rules), alarms.ceilings(sheet), added));
        model.addAttribute("form", form == null ? PackageForm.of(sheet) : form);
        model.addAttribute("errors", errors);
        model.addAttribute("today", OfficeTime.today(clock));
        model.addAttribute("proposed", proposed(sheet));
        return "need/package";
    }

    /** A last day for offers to begin with: a week from now, but before the last delivery. */
    private LocalDate proposed(PackageSheet sheet) {
        var today = OfficeTime.today(clock);
        if (sheet.offersUntil() != null && !sheet.offersUntil().isBefore(today)) return sheet.offersUntil();
        var week = today.plusWeeks(1);
        return sheet.lastDeadline().filter(last -> !week.isBefore(last)).map(last -> last.minusDays(1)).orElse(week);
    }
}
