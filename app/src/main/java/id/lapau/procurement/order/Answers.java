package id.lapau.procurement.order;

import id.lapau.papers.Papers;
import id.lapau.platform.web.Page;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of this desk read and answer with. */
final class Answers {

    private static final int NONE = -1;

    private Answers() {}

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Goes on to a page with a notice, or with what stood in the way. */
    static String to(String path, Outcome outcome, String notice, Page page, RedirectAttributes next) {
        if (outcome instanceof Outcome.Refused(var problem)) next.addFlashAttribute("problem", page.t(problem));
        else next.addFlashAttribute("notice", page.t(notice));
        return "redirect:" + path;
    }

    /** A day as a date field sends it; far in the future when it is none, which every command refuses. */
    static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            return LocalDate.MAX;
        }
    }

    /** Pieces as they were typed, with or without dots; 0 when empty, -1 when it is no number. */
    static int pieces(String typed) {
        var digits = typed.strip().replace(".", "");
        if (digits.isEmpty()) return 0;
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : NONE;
    }

    static ResponseEntity<byte[]> photo(Optional<byte[]> jpeg) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).header("X-Content-Type-Options", "nosniff").body(jpeg.orElseThrow(Answers::none));
    }

    static ResponseEntity<byte[]> pdf(Optional<Papers.Issued> issued) {
        var paper = issued.orElseThrow(Answers::none);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header("Cache-Control", "no-store").header("X-Content-SHA256", paper.paper().sha256())
                .header("Content-Disposition", "attachment; filename=\"" + paper.paper().fileName() + "\"").body(paper.content());
    }
}
