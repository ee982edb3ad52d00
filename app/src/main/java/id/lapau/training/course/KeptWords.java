package id.lapau.training.course;

import id.lapau.platform.web.Page;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** What the pages that a phone keeps say without the net, and the workers that keep them. */
final class KeptWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> DOOR = List.of("kept", "number", "waiting", "sending", "no-signal", "not-now", "again", "storage");
    private static final List<String> BOOK = List.of("online", "offline", "signed-out", "waiting", "sending", "sent", "mark", "unmark", "mark-of", "unmark-of", "is-kept", "is-sent", "is-refused", "nobody",
            "empty", "no-card", "storage", "unknown", "meeting");

    private KeptWords() {}

    static String ofDoor(Page page) {
        return words(page, "training.door-word.", DOOR);
    }

    static String ofBook(Page page) {
        return words(page, "training.book-word.", BOOK);
    }

    private static String words(Page page, String prefix, List<String> keys) {
        var words = new LinkedHashMap<String, String>();
        keys.forEach(key -> words.put(key, page.t(prefix + key)));
        return JSON.writeValueAsString(words);
    }

    /**
     * A worker; only what it is to keep is said here, so that a new version of a page is a new worker.
     *
     * @param pages paths under which the kept page serves where there is no signal
     * @param words what the kept page says
     */
    static ResponseEntity<String> worker(Page page, String name, String shell, List<String> files, List<String> pages, String scope, String words) {
        var addresses = files.stream().map(page::asset).toList();
        var told = new LinkedHashMap<String, Object>();
        told.put("name", name);
        told.put("version", Integer.toHexString((addresses + words).hashCode()));
        told.put("shell", shell);
        told.put("files", addresses);
        told.put("pages", pages);
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.valueOf("text/javascript;charset=UTF-8")).header("Service-Worker-Allowed", scope)
                .body("self.lapau = " + JSON.writeValueAsString(told) + ";\nimportScripts('" + page.asset("/js/attend-worker.js") + "');\n");
    }

    /** What a phone says of the time; what is none is {@code now}. */
    static Instant moment(String said, Instant now) {
        try {
            return Instant.parse(said);
        } catch (DateTimeParseException notTime) {
            return now;
        }
    }
}
