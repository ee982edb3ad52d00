package id.lapau.grants.phase;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.registry.DocumentFile;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters in and out. */
@Controller
@RequestMapping("/surat-menyurat")
class LetterController {


    private final LetterBook book;
    private final PhaseBook phases;
    private final RecordLetter record;
    private final KeepLetterFile keep;
    private final Clock clock;

    LetterController(LetterBook book, PhaseBook phases, RecordLetter record, KeepLetterFile keep, Clock clock) {
        this.book = book;
        this.phases = phases;
        this.record = record;
        this.keep = keep;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String arah, @RequestParam(defaultValue = "") String keadaan,
            @RequestParam(defaultValue = "") String tahap, @RequestParam(defaultValue = "false") boolean lewat, @RequestParam(defaultValue = "1") int halaman,
            @ModelAttribute("page") Page page, Model model) {
        var search = LetterSearch.of(cari, arah, keadaan, tahap, lewat);
        var found = book.list(search, today(), Math.max(1, halaman));
        model.addAttribute("search", search);
        model.addAttribute("letters", found.letters());
        model.addAttribute("found", found.found());
        model.addAttribute("pages", found.pages());
        model.addAttribute("current", Math.max(1, halaman));
        model.addAttribute("phases", phases(page));
        model.addAttribute("today", today());
        return "letter/list";
    }

    @GetMapping("/baru")
    String form(@RequestParam(defaultValue = "IN") Direction arah, @RequestParam(required = false) @Nullable UUID tahap, @RequestParam(required = false) @Nullable UUID menjawab,
            @ModelAttribute("page") Page page, Model model) {
        var asked = menjawab == null ? null : book.find(menjawab).orElse(null);
        return form(asked == null ? new RecordLetter.Draft(arah, "", null, "", "", null, null, tahap) : answer(asked), Map.of(), page, model);
    }

    /** An answer goes the other way, to the same office, about the same matter. */
    private static RecordLetter.Draft answer(Letter asked) {
        return new RecordLetter.Draft(asked.direction() == Direction.IN ? Direction.OUT : Direction.IN, "", null, asked.correspondent(), asked.subject(), null, asked.id(), asked.phase());
    }

    @PostMapping
    String record(@RequestParam Direction arah, @RequestParam(defaultValue = "") String nomor, @RequestParam(required = false) @Nullable LocalDate tanggal,
            @RequestParam(defaultValue = "") String pihak, @RequestParam(defaultValue = "") String hal, @RequestParam(required = false) @Nullable LocalDate batas,
            @RequestParam(required = false) @Nullable UUID menjawab, @RequestParam(required = false) @Nullable UUID tahap,
            @ModelAttribute("page") Page page, Officer officer, Model model, RedirectAttributes redirect) {
        var typed = new RecordLetter.Draft(arah, nomor, tanggal, pihak, hal, batas, menjawab, tahap);
        return switch (record.record(typed, officer)) {
            case RecordLetter.Outcome.Recorded(var id) -> {
                redirect.addFlashAttribute("notice", page.t("letter.recorded"));
                yield "redirect:/surat-menyurat/" + id;
            }
            case RecordLetter.Outcome.Incomplete(var fields) -> {
                var errors = new LinkedHashMap<String, String>();
                fields.forEach(field -> errors.put(field, page.t("letter.problem." + field)));
                yield form(typed, errors, page, model);
            }
            case RecordLetter.Outcome.KnownAlready _ -> form(typed, Map.of("nomor", page.t("letter.problem.known")), page, model);
            case RecordLetter.Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private String form(RecordLetter.Draft typed, Map<String, String> errors, Page page, Model model) {
        var waiting = new LinkedHashMap<String, String>();
        book.choices(null).stream().filter(letter -> letter.state().waits() || letter.id().equals(typed.answers()))
                .forEach(letter -> waiting.put(letter.id().toString(), page.t("letter.choice", letter.number(), page.date(letter.dated()), letter.correspondent())));
        model.addAttribute("typed", typed);
        model.addAttribute("waiting", waiting);
        model.addAttribute("phases", phases(page));
        model.addAttribute("errors", errors);
        return "letter/new";
    }

    private Map<String, String> phases(Page page) {
        var names = new LinkedHashMap<String, String>();
        phases.all("").forEach(phase -> names.put(phase.id().toString(), page.t("phase.choice", phase.programme().toUpperCase(Locale.ROOT), phase.number(), phase.name())));
        return names;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("letter", found(id));
        model.addAttribute("answers", book.answersTo(id));
        model.addAttribute("files", book.files(id));
        model.addAttribute("events", book.events(id));
        model.addAttribute("today", today());
        return "letter/show";
    }

    @PostMapping("/{id}/keadaan")
    String move(@PathVariable UUID id, @RequestParam int versi, @RequestParam LetterState jadi, @RequestParam(defaultValue = "") String catatan,
            @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect) {
        var outcome = record.move(id, versi, jadi, catatan, officer);
        if (outcome == RecordLetter.Moved.NOT_ALLOWED) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        boolean done = outcome == RecordLetter.Moved.DONE;
        redirect.addFlashAttribute(done ? "notice" : "problem", done ? page.t("letter.moved", page.t(jadi.messageKey())) : page.t("letter.problem.overtaken"));
        return "redirect:/surat-menyurat/" + id;
    }

    @PostMapping("/{id}/berkas")
    String attach(@PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile berkas, @ModelAttribute("page") Page page, Officer officer, RedirectAttributes redirect)
            throws IOException {
        var file = berkas == null || berkas.getSize() > DocumentFile.LARGEST ? null
                : DocumentFile.read(Objects.requireNonNullElse(berkas.getOriginalFilename(), ""), berkas.getBytes()).orElse(null);
        if (file != null && !keep.attach(id, file, officer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        redirect.addFlashAttribute(file == null ? "problem" : "notice", page.t(file == null ? "letter.problem.file" : "letter.file.added"));
        return "redirect:/surat-menyurat/" + id;
    }

    @PostMapping("/{id}/berkas/{file}/ungkap")
    ResponseEntity<byte[]> open(@PathVariable UUID id, @PathVariable UUID file, Officer officer) {
        var found = keep.open(id, file, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Downloads.file(found.name(), found.type(), found.content());
    }

    private Letter found(UUID id) {
        return book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }
}
