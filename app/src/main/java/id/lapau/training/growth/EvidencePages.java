package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files with a challenge. */
@Controller
@RequestMapping("/naik-kelas/{id:[0-9a-f-]{36}}/keberatan/{challenge:[0-9a-f-]{36}}/bukti")
class EvidencePages {

    private final KeepEvidence keep;

    EvidencePages(KeepEvidence keep) {
        this.keep = keep;
    }

    @PostMapping
    String add(@PathVariable UUID id, @PathVariable UUID challenge, @RequestParam(required = false) @Nullable List<MultipartFile> berkas, @ModelAttribute("page") Page page, Officer by,
            RedirectAttributes next) throws IOException {
        switch (SentEvidence.read(berkas)) {
            case SentEvidence.Bad(var problem, var file) -> next.addFlashAttribute("problem", page.t(problem, file));
            case SentEvidence.Good(var files) -> told(keep.add(id, challenge, files, by), page, next);
        }
        return "redirect:/naik-kelas/" + id + "#keberatan";
    }

    private static void told(Taken outcome, Page page, RedirectAttributes next) {
        switch (outcome) {
            case Taken.Done() -> next.addFlashAttribute("notice", page.t("growth.evidence.done"));
            case Taken.Unchanged() -> next.addFlashAttribute("problem", page.t("growth.evidence.unchanged"));
            case Taken.Rejected(var problems) -> next.addFlashAttribute("problem", page.t(problems.get("berkas")));
            case Taken.NoSuchThing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Taken.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping("/{file:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> open(@PathVariable UUID id, @PathVariable UUID challenge, @PathVariable UUID file, Officer by) {
        var found = keep.open(id, challenge, file, by).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Downloads.file(found.name(), found.type(), found.content());
    }
}
