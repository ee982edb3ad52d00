package id.lapau.grants.reference;

import id.lapau.grants.reference.UploadList.Outcome;
import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Page;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The state of the four reference lists, and uploading a new version of one. */
@Controller
@RequestMapping("/rujukan")
class ReferenceController {


    private final ListBook book;
    private final ReferenceVersions versions;
    private final UploadList upload;
    private final Clock clock;

    ReferenceController(ListBook book, ReferenceVersions versions, UploadList upload, Clock clock) {
        this.book = book;
        this.versions = versions;
        this.upload = upload;
        this.clock = clock;
    }

    /** What the officer typed beside the file. */
    record Typed(@Nullable String jenis, @Nullable String sumber, @Nullable String tanggal, @Nullable Boolean kolom) {

        boolean ask() {
            return Boolean.TRUE.equals(kolom);
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("cards", versions.cards());
        model.addAttribute("history", book.history());
        model.addAttribute("oldAfterDays", versions.oldAfterDays());
        return "reference/list";
    }

    @GetMapping("/baru")
    String form(@RequestParam(defaultValue = "") String jenis, @ModelAttribute("page") Page page, Model model) {
        return form(new Typed(jenis, "", "", false), Map.of(), page, model);
    }

    @PostMapping
    String upload(@ModelAttribute Typed typed, @RequestParam(required = false) @Nullable MultipartFile berkas, @ModelAttribute("page") Page page,
            Officer officer, Model model, RedirectAttributes redirect) throws IOException {
        var kind = ListKind.named(Objects.requireNonNullElse(typed.jenis(), ""));
        var date = date(typed.tanggal());
        var errors = errors(typed, kind, date, berkas, page);
        if (!errors.isEmpty() || berkas == null) return form(typed, errors, page, model);
        var outcome = upload.upload(new UploadList.Command(kind.orElseThrow(), Objects.requireNonNull(typed.sumber()).strip(), date.orElseThrow(), nameOf(berkas), berkas.getBytes(),
                typed.ask(), officer));
        return switch (outcome) {
            case Outcome.Reading(var id) -> "redirect:/rujukan/" + id;
            case Outcome.ColumnsAsked(var id) -> "redirect:/rujukan/" + id;
            case Outcome.SameFile(var id) -> {
                redirect.addFlashAttribute("notice", page.t("reference.upload.same"));
                yield "redirect:/rujukan/" + id;
            }
            case Outcome.Refused(var line) -> form(typed, Map.of("berkas", line), page, model);
            default -> {
                redirect.addFlashAttribute("problem", page.t("reference.not-now"));
                yield "redirect:/rujukan";
            }
        };
    }

    private Map<String, String> errors(Typed typed, Optional<ListKind> kind, Optional<LocalDate> date, @Nullable MultipartFile file, Page page) {
        var errors = new LinkedHashMap<String, String>();
        if (kind.isEmpty()) errors.put("jenis", page.t("reference.upload.kind-missing"));
        if (typed.sumber() == null || typed.sumber().isBlank()) errors.put("sumber", page.t("reference.upload.source-missing"));
        if (date.isEmpty()) errors.put("tanggal", page.t("reference.upload.date-missing"));
        else if (date.get().isAfter(OfficeTime.today(clock))) errors.put("tanggal", page.t("reference.upload.date-future"));
        if (file == null || file.isEmpty()) errors.put("berkas", page.t("reference.upload.file-missing"));
        return errors;
    }

    private static Optional<LocalDate> date(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** Some browsers send a path; only the last part names the file. */
    private static String nameOf(MultipartFile part) {
        var name = Objects.requireNonNullElse(part.getOriginalFilename(), "");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "").strip();
    }

    private static String form(Typed typed, Map<String, String> errors, Page page, Model model) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : ListKind.values()) kinds.put(kind.key(), page.t(kind.messageKey()));
        model.addAttribute("kinds", kinds);
        model.addAttribute("kind", Objects.requireNonNullElse(typed.jenis(), ""));
        model.addAttribute("source", Objects.requireNonNullElse(typed.sumber(), ""));
        model.addAttribute("date", Objects.requireNonNullElse(typed.tanggal(), ""));
        model.addAttribute("ask", typed.ask());
        model.addAttribute("errors", errors);
        return "reference/new";
    }
}
