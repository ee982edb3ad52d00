package id.lapau.procurement.overview;

import id.lapau.kernel.Sha256;
import id.lapau.platform.VisitLimit;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The same as files: records and releases of OCDS, and flat tables. May be kept for five minutes, and asked for again by its mark. */
@Controller
@RequestMapping(OpenDocuments.PATH)
class OpenDataPages {

    private static final String SLUG = "/{slug:[A-Za-z0-9-]{3,60}}";
    private static final String TABLE = "/{table:paket|baris|pembagian|pengiriman}.csv";
    private static final int PER_MINUTE = 30;
    private static final int RECORDS = 25;
    private static final int ROWS_OF = 500;

    private final PublicPackages packages;
    private final Stories stories;
    private final OpenDocuments documents;
    private final Publisher publisher;
    private final VisitLimit limit;

    OpenDataPages(PublicPackages packages, Stories stories, OpenDocuments documents, Publisher publisher, VisitLimit limit) {
        this.packages = packages;
        this.stories = stories;
        this.documents = documents;
        this.publisher = publisher;
        this.limit = limit;
    }

    @GetMapping(SLUG + ".json")
    ResponseEntity<byte[]> record(@PathVariable String slug, HttpServletRequest request) {
        return limited(request, () -> {
            var story = found(slug);
            return json(documents.recordPackage(OpenDocuments.PATH + "/" + slug + ".json", List.of(story)), story.changedAt());
        });
    }

    private ResponseEntity<byte[]> limited(HttpServletRequest request, java.util.function.Supplier<ResponseEntity<byte[]>> answer) {
        return limit.admits("belanja-data", request.getRemoteAddr(), PER_MINUTE) ? answer.get() : ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", "60").build();
    }

    private Story found(String slug) {
        return stories.find(slug).orElseThrow(OpenDataPages::none);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<byte[]> json(String document, Instant changed) {
        return file(document.getBytes(StandardCharsets.UTF_8), "application/json", changed);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, Instant changed) {
        return ResponseEntity.ok().header("Content-Type", type).header("Access-Control-Allow-Origin", "*").cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .lastModified(changed).eTag("\"" + Sha256.hex(content) + "\"").body(content);
    }

    @GetMapping(SLUG + "/rilis.json")
    ResponseEntity<byte[]> releases(@PathVariable String slug, HttpServletRequest request) {
        return limited(request, () -> {
            var story = found(slug);
            return json(documents.releasePackage(story), story.changedAt());
        });
    }

    @GetMapping(SLUG + TABLE)
    ResponseEntity<byte[]> table(@PathVariable String slug, @PathVariable String table, HttpServletRequest request) {
        return limited(request, () -> csv(table, List.of(found(slug))));
    }

    private ResponseEntity<byte[]> csv(String table, List<Story> told) {
        var wanted = OpenTable.of(table).orElseThrow(OpenDataPages::none);
        var out = new ByteArrayOutputStream();
        CsvExport.write(out, false, wanted.headings(), told.stream().flatMap(story -> wanted.rows(story, publisher.ocid(story.head().slug()))));
        return file(out.toByteArray(), "text/csv;charset=UTF-8", told.stream().map(Story::changedAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH));
    }

    /** All packages of a year; {@value #ROWS_OF} packages a page. */
    @GetMapping("/semua" + TABLE)
    ResponseEntity<byte[]> tables(@PathVariable String table, @RequestParam(defaultValue = "") String tahun, @RequestParam(defaultValue = "1") int halaman, HttpServletRequest request) {
        return limited(request, () -> csv(table, page(tahun, halaman, ROWS_OF)));
    }

    private List<Story> page(String year, int page, int size) {
        var opened = packages.opened(year);
        int from = (int) Math.min(opened.size(), (Math.clamp(page, 1, 100_000) - 1L) * size);
        return stories.of(opened.subList(from, Math.min(opened.size(), from + size)));
    }

    /** Records of a year, {@value #RECORDS} a page; no page is empty but one that is not there. */
    @GetMapping("/semua/rekaman.json")
    ResponseEntity<byte[]> records(@RequestParam(defaultValue = "") String tahun, @RequestParam(defaultValue = "1") int halaman, HttpServletRequest request) {
        return limited(request, () -> {
            var told = page(tahun, halaman, RECORDS);
            if (told.isEmpty()) throw none();
            var year = tahun.matches("\\d{4}") ? tahun : "";
            return json(documents.recordPackage(OpenDocuments.PATH + "/semua/rekaman.json?tahun=" + year + "&halaman=" + Math.max(1, halaman), told),
                    told.stream().map(Story::changedAt).max(Comparator.naturalOrder()).orElseThrow());
        });
    }
}
