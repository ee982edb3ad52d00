package id.lapau.papers;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The register of papers on screen. */
@Controller
@RequestMapping("/surat")
class RegisterPages {

    private final PaperBook book;
    private final Papers papers;
    private final PublicAddress address;

    RegisterPages(PaperBook book, Papers papers, PublicAddress address) {
        this.book = book;
        this.papers = papers;
        this.address = address;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String jenis, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "1") int halaman,
            @ModelAttribute("page") Page page, Model model) {
        int current = Math.clamp(halaman, 1, 100_000);
        var listing = book.list(jenis, cari.strip(), current);
        model.addAttribute("papers", listing.papers());
        model.addAttribute("found", listing.found());
        model.addAttribute("pages", Math.max(1, (listing.found() + PaperBook.PAGE - 1) / PaperBook.PAGE));
        model.addAttribute("kinds", kinds(page));
        model.addAttribute("kind", jenis);
        model.addAttribute("search", cari.strip());
        model.addAttribute("current", current);
        model.addAttribute("baseUrl", UriComponentsBuilder.fromPath("/surat").queryParam("jenis", "{a}").queryParam("cari", "{b}").encode().buildAndExpand(jenis, cari.strip()).toUriString());
        return "papers/list";
    }

    private Map<String, String> kinds(Page page) {
        var kinds = new LinkedHashMap<String, String>();
        book.kinds().forEach(key -> kinds.put(key, page.t(key)));
        return kinds;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var paper = book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("paper", paper);
        model.addAttribute("proof", address.of("/sah/" + paper.code()));
        return "papers/show";
    }

    @GetMapping("/{id}/unduh")
    ResponseEntity<byte[]> download(@PathVariable UUID id, Officer by) {
        var issued = papers.download(id, by).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header("Cache-Control", "no-store").header("X-Content-SHA256", issued.paper().sha256())
                .header("Content-Disposition", "attachment; filename=\"" + issued.paper().fileName() + "\"").body(issued.content());
    }
}
