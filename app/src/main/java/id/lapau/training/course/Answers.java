package id.lapau.training.course;

import id.lapau.platform.web.Downloads;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of this desk answer with. */
final class Answers {

    private Answers() {}

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Goes on to a page with a notice, or with a problem. */
    static String to(String path, boolean well, String words, RedirectAttributes next) {
        next.addFlashAttribute(well ? "notice" : "problem", words);
        return "redirect:" + path;
    }

    static ResponseEntity<byte[]> file(Course.File file) {
        return Downloads.file(file.name(), file.type(), file.content());
    }
}
