package id.lapau.training.course;

import id.lapau.platform.web.Page;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a participant's phone keeps, so that the code at the door leads to a page also where there is no signal. */
@Controller
@RequestMapping("/hadir")
class KeptDoorPages {

    private static final List<String> FILES = List.of("/webjars/tabler__core/dist/css/tabler.min.css", "/css/lapau.css", "/css/training.css", "/js/field-store.js",
            "/js/attend-door.js", "/img/favicon.svg");

    /** Nobody's name and no code stand in it. */
    @GetMapping("/luring")
    String shell(@ModelAttribute("page") Page page, Model model) {
        model.addAttribute("words", KeptWords.ofDoor(page));
        return "training/door-kept";
    }

    /** The token that what is sent must carry. */
    @GetMapping(path = "/formulir", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> form(@ModelAttribute("page") Page page) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("name", page.csrfParameter(), "value", page.csrfToken()));
    }

    @GetMapping("/pekerja.js")
    ResponseEntity<String> worker(@ModelAttribute("page") Page page) {
        return KeptWords.worker(page, "lapau-hadir-peserta", "/hadir/luring", FILES, List.of("/hadir"), "/hadir/", KeptWords.ofDoor(page));
    }
}
