package id.lapau.grants.field;

import id.lapau.identity.Officer;
import id.lapau.platform.Vault;
import id.lapau.platform.web.Page;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** What a phone needs to keep the book of visits without a signal. */
@Controller
@RequestMapping("/lapangan/saya")
class OfflineController {

    private static final String SHELL = "/lapangan/saya/luring";
    private static final List<String> FILES = List.of("/webjars/tabler__core/dist/css/tabler.min.css", "/css/lapau.css", "/css/field.css", "/js/lapau.js",
            "/js/field-store.js", "/js/field-net.js", "/js/field-list.js", "/js/field.js", "/img/favicon.svg");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MyTasks tasks;
    private final NagariMap map;
    private final Vault vault;

    OfflineController(MyTasks tasks, NagariMap map, Vault vault) {
        this.tasks = tasks;
        this.map = map;
        this.vault = vault;
    }

    /** The page without anything personal in it; the phone fills it from what it keeps. */
    @GetMapping("/luring")
    String shell(@ModelAttribute("page") Page page, Model model) {
        model.addAttribute("words", VisitWords.of(page));
        return "field/offline";
    }

    /**
     * What the phone keeps.
     *
     * @param key  AES key of this officer, under which the phone seals it all; base64
     * @param form name and value of the token that a report must carry
     */
    record Kept(UUID user, String key, Map<String, String> form, List<Listed> tasks) {}

    /** @param due in words */
    record Listed(Task task, String due, String directions) {}

    @GetMapping(path = "/data", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> data(@ModelAttribute("page") Page page, Officer officer) {
        var key = Base64.getEncoder().encodeToString(vault.fingerprint("book of visits of " + officer.id()));
        var form = Map.of("name", page.csrfParameter(), "value", page.csrfToken());
        var listed = tasks.of(officer).stream().map(task -> new Listed(task, page.date(task.due()), task.directions())).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Kept(officer.id(), key, form, listed));
    }

    /** The worker itself is a file; only what it is to keep is said here, so that a new version of a page is a new worker. */
    @GetMapping("/pekerja.js")
    ResponseEntity<String> worker(@ModelAttribute("page") Page page) {
        var files = FILES.stream().map(page::asset).toList();
        var told = new LinkedHashMap<String, Object>();
        told.put("version", Integer.toHexString((files + VisitWords.of(page)).hashCode()));
        told.put("shell", SHELL);
        told.put("files", files);
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                .header("Service-Worker-Allowed", "/lapangan/saya")
                .body("self.lapau = " + JSON.writeValueAsString(told) + ";\nimportScripts('" + page.asset("/js/field-worker.js") + "');\n");
    }

    @GetMapping("/aplikasi.webmanifest")
    ResponseEntity<String> manifest(@ModelAttribute("page") Page page) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", "/lapangan/saya");
        told.put("name", page.t("field.app.name"));
        told.put("short_name", page.t("field.app.short"));
        told.put("lang", page.language());
        told.put("start_url", "/lapangan/saya");
        told.put("scope", "/lapangan/saya");
        told.put("display", "standalone");
        told.put("background_color", "#faf6ee");
        told.put("theme_color", "#8c2f1b");
        told.put("icons", List.of(icon(page, "/img/lapau-192.png", "192x192"), icon(page, "/img/lapau-512.png", "512x512")));
        return ResponseEntity.ok().contentType(MediaType.valueOf("application/manifest+json")).body(JSON.writeValueAsString(told));
    }

    private static Map<String, String> icon(Page page, String file, String size) {
        return Map.of("src", page.asset(file), "sizes", size, "type", "image/png", "purpose", "any");
    }

    @GetMapping("/peta/{nagari:[0-9.]{13}}.svg")
    ResponseEntity<String> map(@PathVariable String nagari) {
        var svg = map.svg(nagari).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(7, TimeUnit.DAYS).cachePrivate()).contentType(MediaType.valueOf("image/svg+xml")).body(svg);
    }
}
