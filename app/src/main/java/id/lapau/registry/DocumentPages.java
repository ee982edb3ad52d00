package id.lapau.registry;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

/** The papers of a business. */
@Controller
@RequestMapping("/usaha/{id:[0-9a-f-]{36}}/dokumen")
class DocumentPages {

    private final BusinessViews views;
    private final KeepDocument keep;
    private final VoidDocument voiding;

    DocumentPages(BusinessViews views, KeepDocument keep, VoidDocument voiding) {
        this.views = views;
        this.keep = keep;
        this.voiding = voiding;
    }

    @GetMapping("/baru")
    String blank(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer viewer, Model model) {
        return form(id, new DocumentForm(DocumentKind.NIB, "", "", null, null, ""), Map.of(), page, viewer, model);
    }

    private String form(UUID id, DocumentForm form, Map<String, String> errors, Page page, Officer viewer, Model model) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : DocumentKind.values()) kinds.put(kind.name(), page.t("registry.field." + kind));
        model.addAttribute("business", views.find(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)).business());
        model.addAttribute("form", form);
        model.addAttribute("kind", form.kind().name());
        model.addAttribute("kinds", kinds);
        model.addAttribute("errors", errors);
        return "registry/document-form";
    }

    @PostMapping("/baru")
    String add(@PathVariable UUID id, @RequestParam DocumentKind kind, @RequestParam String number, @RequestParam(defaultValue = "") String issuer,
            @RequestParam @Nullable LocalDate dated, @RequestParam @Nullable LocalDate validTill, @RequestParam(defaultValue = "") String keptAt,
            @RequestParam(required = false) @Nullable MultipartFile berkas, @ModelAttribute("page") Page page, Officer by,
            HttpServletResponse response, Model model, RedirectAttributes next) throws IOException {
        var form = new DocumentForm(kind, number, issuer, dated, validTill, keptAt);
        boolean sent = berkas != null && !berkas.isEmpty();
        var file = sent ? read(berkas) : Optional.<DocumentFile>empty();
        if (sent && file.isEmpty()) return again(id, form, Map.of("berkas", "registry.problem.file"), page, by, response, model);
        return switch (keep.add(id, form, file.orElse(null), by)) {
            case BusinessEdit.Rejected(var problems) -> again(id, form, problems, page, by, response, model);
            case BusinessEdit.Saved() -> {
                next.addFlashAttribute("notice", page.t("registry.document.added"));
                yield "redirect:/usaha/" + id;
            }
            case BusinessEdit.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static Optional<DocumentFile> read(MultipartFile file) throws IOException {
        if (file.getSize() > DocumentFile.LARGEST) return Optional.empty();
        return DocumentFile.read(file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), file.getBytes());
    }

    private String again(UUID id, DocumentForm form, Map<String, String> problems, Page page, Officer by, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return form(id, form, page.problems(problems), page, by, model);
    }

    @PostMapping("/{document}/ungkap")
    ResponseEntity<byte[]> open(@PathVariable UUID id, @PathVariable UUID document, Officer by) {
        var file = keep.open(id, document, by).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Downloads.file(file.name(), file.type(), file.content());
    }

    @PostMapping("/{document}/batalkan")
    String declareVoid(@PathVariable UUID id, @PathVariable UUID document, @RequestParam(defaultValue = "") String reason, @ModelAttribute("page") Page page,
            Officer by, RedirectAttributes next) {
        return told(id, voiding.declare(id, document, reason, by), page.t("registry.document.voided"), page, next);
    }

    @PostMapping("/{document}/pulihkan")
    String restore(@PathVariable UUID id, @PathVariable UUID document, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return told(id, voiding.restore(id, document, by), page.t("registry.document.restored"), page, next);
    }

    private static String told(UUID id, BusinessEdit outcome, String done, Page page, RedirectAttributes next) {
        switch (outcome) {
            case BusinessEdit.Saved() -> next.addFlashAttribute("notice", done);
            case BusinessEdit.Unchanged(), BusinessEdit.Overtaken() -> next.addFlashAttribute("problem", page.t("registry.problem.overtaken"));
            case BusinessEdit.Rejected(var problems) -> next.addFlashAttribute("errors", page.problems(problems));
            case BusinessEdit.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case BusinessEdit.NoSuchBusiness() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/usaha/" + id + "#dokumen";
    }
}
