package id.lapau.training.course;

import id.lapau.platform.web.Page;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of this desk answer with. */
final class Answers {

    private Answers() {}

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static Map<String, String> inWords(Page page, Map<String, String> problems) {
        var words = new LinkedHashMap<String, String>();
        problems.forEach((field, key) -> words.put(field, page.t(key)));
        return words;
    }

    /** Goes on to a page with a notice, or with a problem. */
    static String to(String path, boolean well, String words, RedirectAttributes next) {
        next.addFlashAttribute(well ? "notice" : "problem", words);
        return "redirect:" + path;
    }

    static ResponseEntity<byte[]> file(Course.File file) {
        var disposition = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.type())).header("Content-Disposition", disposition.toString()).header("X-Content-Type-Options", "nosniff").body(file.content());
    }
}
