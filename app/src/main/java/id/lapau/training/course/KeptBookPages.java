package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.platform.Vault;
import id.lapau.platform.web.Page;
import id.lapau.training.course.Attendance.Mark;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
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
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An officer's book of attendance on the phone: the participants of these days, marked without a signal, sent when there is one. */
@Controller
@RequestMapping("/pelatihan/absen")
class KeptBookPages {

    private static final List<String> FILES = List.of("/webjars/tabler__core/dist/css/tabler.min.css", "/css/lapau.css", "/css/training.css", "/js/field-store.js",
            "/js/attend-book.js", "/img/favicon.svg");
    private static final int AT_ONCE = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeptBook book;
    private final Attendance attendance;
    private final Vault vault;
    private final Clock clock;

    KeptBookPages(KeptBook book, Attendance attendance, Vault vault, Clock clock) {
        this.book = book;
        this.attendance = attendance;
        this.vault = vault;
        this.clock = clock;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        model.addAttribute("words", KeptWords.ofBook(page));
        return "training/book";
    }

    /** The page without anything personal in it; the phone fills it from what it keeps. */
    @GetMapping("/luring")
    String shell(@ModelAttribute("page") Page page, Model model) {
        model.addAttribute("words", KeptWords.ofBook(page));
        return "training/book-kept";
    }

    /**
     * What the phone keeps.
     *
     * @param key  AES key of this officer, under which the phone seals it all; base64
     * @param form name and value of the token that what is sent must carry
     */
    record Kept(UUID user, String key, Map<String, String> form, List<KeptBook.Listed> tasks) {}

    @GetMapping(path = "/data", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> data(@ModelAttribute("page") Page page, Officer officer) {
        var key = Base64.getEncoder().encodeToString(vault.fingerprint("book of attendance of " + officer.id()));
        var form = Map.of("name", page.csrfParameter(), "value", page.csrfToken());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Kept(officer.id(), key, form, book.around(clock.instant(), page)));
    }

    @GetMapping("/pekerja.js")
    ResponseEntity<String> worker(@ModelAttribute("page") Page page) {
        return KeptWords.worker(page, "lapau-hadir", "/pelatihan/absen/luring", FILES, List.of("/pelatihan/absen", "/pelatihan/kartu"), "/pelatihan/", KeptWords.ofBook(page));
    }

    /** @param words why it does not count; empty when it does */
    record Answer(boolean well, String words) {}

    /** @param catatan marks as JSON */
    @PostMapping(path = "/kirim", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Answer>> send(@RequestParam String catatan, @ModelAttribute("page") Page page, Officer by) {
        return ResponseEntity.ok(attendance.byBook(read(catatan), by).stream().map(told -> switch (told) {
            case PRESENT, ALREADY -> new Answer(true, "");
            case NOT_NOW, TOO_LATE, UNKNOWN -> new Answer(false, page.t("training.told." + told));
        }).toList());
    }

    private static List<Mark> read(String marks) {
        try {
            return Arrays.stream(JSON.readValue(marks, Mark[].class)).limit(AT_ONCE).toList();
        } catch (JacksonException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
