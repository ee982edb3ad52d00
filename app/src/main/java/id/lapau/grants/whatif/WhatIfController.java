package id.lapau.grants.whatif;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.programme.NextVersion;
import id.lapau.grants.programme.Parameter;
import id.lapau.grants.programme.Programme;
import id.lapau.grants.programme.ProgrammeVersions;
import id.lapau.grants.programme.ProgrammeViews;
import id.lapau.grants.reference.ListKind;
import id.lapau.grants.screening.ScreeningBook;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Who would change: the form, and the preview. */
@Controller
@RequestMapping("/program")
class WhatIfController {


    private final TryOut tryOut;
    private final PreviewBook book;
    private final ProgrammeVersions programmes;
    private final ScreeningBook screenings;
    private final Clock clock;

    WhatIfController(TryOut tryOut, PreviewBook book, ProgrammeVersions programmes, ScreeningBook screenings, Clock clock) {
        this.tryOut = tryOut;
        this.book = book;
        this.programmes = programmes;
        this.screenings = screenings;
        this.clock = clock;
    }

    @GetMapping("/{code}/coba")
    String form(@PathVariable String code, @ModelAttribute("page") Page page, Officer officer, Model model) {
        if (!officer.may(Permission.PROGRAMME)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var programme = found(code);
        return form(programme, NextVersion.shown(programme), day(code), Map.of(), page, model);
    }

    private LocalDate day(String code) {
        return screenings.lastDay(code).orElseGet(() -> OfficeTime.today(clock));
    }

    private String form(Programme programme, Map<String, List<String>> values, LocalDate asOf, Map<String, String> errors, Page page, Model model) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : ListKind.values()) kinds.put(kind.key(), page.t(kind.messageKey()));
        model.addAttribute("programme", programme);
        model.addAttribute("values", values);
        model.addAttribute("asOf", asOf);
        model.addAttribute("kinds", kinds);
        model.addAttribute("errors", errors);
        model.addAttribute("earlier", book.ofProgramme(programme.code()));
        return "whatif/new";
    }

    @PostMapping("/{code}/coba")
    String start(@PathVariable String code, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate tanggal,
            @RequestParam(defaultValue = "") String daftar, @RequestParam(required = false) @Nullable MultipartFile berkas, HttpServletRequest request,
            @ModelAttribute("page") Page page, Officer officer, Model model) throws IOException {
        var programme = found(code);
        var typed = NextVersion.typed(programme, request::getParameterValues);
        var asOf = tanggal == null ? day(code) : tanggal;
        return switch (tryOut.start(new TryOut.Trial(code, asOf, typed, list(daftar, berkas)), officer)) {
            case TryOut.Outcome.Started(var job) -> "redirect:/tugas/" + job;
            case TryOut.Outcome.Wrong(var parameters) -> form(programme, shown(typed), asOf, errors(parameters, page), page, model);
            case TryOut.Outcome.NothingChanged() -> form(programme, shown(typed), asOf, Map.of("daftar", page.t("whatif.nothing")), page, model);
            case TryOut.Outcome.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private static TryOut.@Nullable TriedList list(String kind, @Nullable MultipartFile file) throws IOException {
        var known = ListKind.named(kind).orElse(null);
        if (known == null) return null;
        if (file == null || file.isEmpty()) return new TryOut.TriedList(known, "", null);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll(".*[/\\\\]|\\p{Cntrl}", "");
        return new TryOut.TriedList(known, name.isBlank() ? known.key() : name, file.getBytes());
    }

    private static Map<String, List<String>> shown(Map<Parameter, List<String>> typed) {
        var values = new LinkedHashMap<String, List<String>>();
        typed.forEach((parameter, value) -> values.put(parameter.key(), value));
        return values;
    }

    private static Map<String, String> errors(Iterable<Parameter> wrong, Page page) {
        var errors = new LinkedHashMap<String, String>();
        wrong.forEach(parameter -> errors.put(ProgrammeViews.field(parameter),
                page.t("programme.edit.wrong-" + parameter.kind().name().toLowerCase(Locale.ROOT), page.t(ProgrammeViews.key(parameter)))));
        return errors;
    }

    @GetMapping("/coba/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String arah, @RequestParam(defaultValue = "1") int halaman,
            Officer officer, Model model) {
        var preview = visible(id, officer);
        model.addAttribute("preview", preview);
        model.addAttribute("programme", programmes.version(preview.programme(), preview.version()).orElseThrow());
        model.addAttribute("places", book.places(id));
        model.addAttribute("lines", book.lines(id, cari.strip(), arah, Math.max(1, halaman)));
        model.addAttribute("search", cari.strip());
        model.addAttribute("way", arah);
        model.addAttribute("current", Math.max(1, halaman));
        return "whatif/show";
    }

    @GetMapping("/coba/{id}/daftar.csv")
    void csv(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer officer, HttpServletResponse response) throws IOException {
        var preview = visible(id, officer);
        CsvExport.write(Downloads.csv(response, "coba-" + preview.programme()), true,
                List.of(page.t("whatif.name"), page.t("whatif.nagari"), page.t("whatif.before"), page.t("whatif.why-before"), page.t("whatif.after"), page.t("whatif.why-after")),
                book.all(id).stream().map(line -> List.<Object>of(line.name(), line.nagari(), page.t("whatif.outcome." + line.before()), words(line.codesBefore(), page),
                        page.t("whatif.outcome." + line.after()), words(line.codesAfter(), page))));
    }

    private static String words(List<ReasonCode> codes, Page page) {
        return codes.stream().map(code -> page.t(code.messageKey())).collect(Collectors.joining("; "));
    }

    /** A preview names people of all nagari. */
    private Preview visible(UUID id, Officer officer) {
        boolean may = officer.area().isEmpty() && (officer.may(Permission.PROGRAMME) || officer.may(Permission.AUDIT));
        if (!may) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Programme found(String code) {
        return programmes.current(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
