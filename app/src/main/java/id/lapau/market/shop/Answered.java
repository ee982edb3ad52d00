package id.lapau.market.shop;

import id.lapau.platform.web.Page;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of shops share. */
final class Answered {

    private Answered() {}

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Leads on and says there what became of it. */
    static String told(String path, Kept kept, String done, Page page, RedirectAttributes next) {
        next.addFlashAttribute(kept instanceof Kept.Done ? "notice" : "problem", page.t(kept.words(done)));
        return "redirect:" + path;
    }

    /** A picture that only its owner or an officer may see. */
    static ResponseEntity<byte[]> privately(byte[] jpeg) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).cacheControl(CacheControl.noCache().cachePrivate()).header("X-Content-Type-Options", "nosniff").body(jpeg);
    }
}
