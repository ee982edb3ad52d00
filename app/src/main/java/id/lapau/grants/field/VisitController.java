package id.lapau.grants.field;

import id.lapau.grants.field.ReceiveVisit.SentPhoto;
import id.lapau.identity.Officer;
import id.lapau.platform.Photo;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** The officer's own visits: the list, the form, and taking the report, from a page or from a phone that kept it. */
@Controller
@RequestMapping("/lapangan/saya")
class VisitController {

    private static final String HERE = "/lapangan/saya";

    private final MyTasks tasks;
    private final ReceiveVisit receive;

    VisitController(MyTasks tasks, ReceiveVisit receive) {
        this.tasks = tasks;
        this.receive = receive;
    }

    @GetMapping
    String mine(@ModelAttribute("page") Page page, Officer officer, Model model) {
        model.addAttribute("tasks", tasks.of(officer));
        model.addAttribute("words", VisitWords.of(page));
        return "field/mine";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String form(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer officer, Model model) {
        var task = tasks.find(id, officer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return form(task, new VisitForm(UUID.randomUUID(), id, "", task.line(), task.address(), "", "", "", "", "", "", ""), Map.of(), page, model);
    }

    private String form(Task task, VisitForm form, Map<String, String> errors, Page page, Model model) {
        model.addAttribute("tasks", List.of());
        model.addAttribute("open", task);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("words", VisitWords.of(page));
        return "field/mine";
    }

    /** From the page itself. */
    @PostMapping("/kirim")
    String send(VisitForm form, @RequestParam(required = false) @Nullable MultipartFile foto, @ModelAttribute("page") Page page, Officer by, Model model,
            HttpServletResponse response, RedirectAttributes next) throws IOException {
        var problems = sent(form, foto, by);
        if (problems.isEmpty()) {
            next.addFlashAttribute("notice", page.t("field.received"));
            return "redirect:" + HERE;
        }
        var task = tasks.find(form.tugas(), by);
        if (task.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(task.get(), form, page.problems(problems), page, model);
        }
        next.addFlashAttribute("problem", page.t(problems.values().iterator().next()));
        return "redirect:" + HERE;
    }

    /** From a phone that kept it until there was a signal; sent again, the answer is the same. */
    @PostMapping(path = "/kirim-luring", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> sendKept(VisitForm form, @RequestParam(required = false) @Nullable MultipartFile foto, @ModelAttribute("page") Page page, Officer by)
            throws IOException {
        var problems = sent(form, foto, by);
        return problems.isEmpty() ? ResponseEntity.ok(Map.of()) : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page.problems(problems));
    }

    /** Field to message key; empty when it was received. */
    private Map<String, String> sent(VisitForm form, @Nullable MultipartFile foto, Officer by) throws IOException {
        var photo = photo(foto);
        if (photo.isEmpty()) return Map.of("foto", "field.problem.photo");
        return switch (receive.receive(form, photo.get(), by)) {
            case Receipt.Received(var _) -> Map.of();
            case Receipt.Refused(var problems) -> problems;
        };
    }

    /** Empty when what was sent is no photo. */
    private static Optional<SentPhoto> photo(@Nullable MultipartFile foto) throws IOException {
        if (foto == null || foto.isEmpty()) return Optional.of(SentPhoto.NONE);
        if (foto.getSize() > Photo.LARGEST) return Optional.empty();
        var bytes = foto.getBytes();
        return Photo.read(bytes).map(photo -> SentPhoto.of(photo, bytes));
    }
}
