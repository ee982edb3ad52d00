package id.lapau.papers;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letterhead on screen, with a letter to try it. */
@Controller
@RequestMapping("/surat/kop")
class LetterheadPages {

    private final Letterheads letterheads;
    private final ChangeLetterhead change;
    private final PdfPress press;
    private final PublicAddress address;
    private final Clock clock;

    LetterheadPages(Letterheads letterheads, ChangeLetterhead change, PdfPress press, PublicAddress address, Clock clock) {
        this.letterheads = letterheads;
        this.change = change;
        this.press = press;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        return form(letterheads.current(), Map.of(), model);
    }

    private String form(Letterhead letterhead, Map<String, String> errors, Model model) {
        model.addAttribute("letterhead", letterhead);
        model.addAttribute("stored", letterheads.current());
        model.addAttribute("errors", errors);
        model.addAttribute("address", address.of(""));
        model.addAttribute("local", address.local());
        return "papers/letterhead-form";
    }

    @PostMapping
    String change(@RequestParam int versi, @RequestParam Map<String, String> typed, @RequestParam(required = false) @Nullable MultipartFile logo,
            @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) throws IOException {
        boolean sent = logo != null && !logo.isEmpty();
        var picture = sent ? Logo.read(logo.getInputStream().readNBytes(Logo.LARGEST_FILE + 1)) : Optional.<byte[]>empty();
        var letterhead = letterhead(versi, typed, picture.orElse(null));
        if (sent && picture.isEmpty()) return again(letterhead, Map.of("logo", "papers.problem.logo"), page, response, model);
        return switch (change.change(letterhead, by)) {
            case ChangeLetterhead.Outcome.Changed _ -> {
                next.addFlashAttribute("notice", page.t("papers.letterhead.changed"));
                yield "redirect:/surat/kop";
            }
            case ChangeLetterhead.Outcome.Rejected(var problems) -> again(letterhead, problems, page, response, model);
            case ChangeLetterhead.Outcome.Overtaken _ -> throw new ResponseStatusException(HttpStatus.CONFLICT);
            case ChangeLetterhead.Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private String again(Letterhead letterhead, Map<String, String> problems, Page page, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return form(letterhead, page.problems(problems), model);
    }

    private static Letterhead letterhead(int version, Map<String, String> typed, byte @Nullable [] logo) {
        return new Letterhead(version, word(typed, "government"), word(typed, "office"), word(typed, "address"), word(typed, "contact"), word(typed, "place"),
                word(typed, "role"), word(typed, "signatory"), word(typed, "rank"), word(typed, "nip").replaceAll("\\s", ""), logo);
    }

    private static String word(Map<String, String> typed, String field) {
        var word = typed.getOrDefault(field, "").strip().replaceAll("\\s+", " ");
        return word.length() > 200 ? word.substring(0, 200) : word;
    }

    /** A letter that says nothing; its code belongs to no paper. */
    @GetMapping("/contoh.pdf")
    ResponseEntity<byte[]> sample() {
        var today = OfficeTime.today(clock);
        var proof = address.of("/sah");
        var sheet = new Sheet("Contoh surat", "000/CONTOH", today, letterheads.current(), "0".repeat(16), proof, QrCode.data(proof));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header("Content-Disposition", "attachment; filename=\"contoh-kop-surat.pdf\"")
                .body(press.print("papers/sample", Map.of("sheet", sheet), today).pdf());
    }
}
