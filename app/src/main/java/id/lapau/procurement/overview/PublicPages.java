package id.lapau.procurement.overview;

import id.lapau.platform.VisitLimit;
import id.lapau.procurement.overview.PublicViews.Search;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the regency buys and from which businesses, for everybody. */
@Controller
@RequestMapping(OpenDocuments.PATH)
class PublicPages {

    private static final int PER_MINUTE = 60;
    private static final String RETRY_SECONDS = "60";

    private final PublicPackages packages;
    private final Stories stories;
    private final Publisher publisher;
    private final VisitLimit limit;

    PublicPages(PublicPackages packages, Stories stories, Publisher publisher, VisitLimit limit) {
        this.packages = packages;
        this.stories = stories;
        this.publisher = publisher;
        this.limit = limit;
    }

    @ModelAttribute("search")
    Search search(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String tahun, @RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String barang) {
        return new Search(cari.strip(), tahun, status, barang);
    }

    @GetMapping
    String list(@ModelAttribute("search") Search search, @RequestParam(defaultValue = "1") int halaman, HttpServletRequest request, HttpServletResponse response, Model model) {
        admit(request, response);
        int current = Math.clamp(halaman, 1, 100_000);
        model.addAttribute("found", packages.search(search, (current - 1) * PublicViews.PAGE, PublicViews.PAGE));
        model.addAttribute("current", current);
        var years = new LinkedHashMap<String, String>();
        packages.years().forEach(year -> years.put(year, year));
        model.addAttribute("years", years);
        model.addAttribute("items", packages.items());
        return "overview/public-list";
    }

    private void admit(HttpServletRequest request, HttpServletResponse response) {
        if (limit.admits("belanja-terbuka", request.getRemoteAddr(), PER_MINUTE)) return;
        response.setHeader("Retry-After", RETRY_SECONDS);
        throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }

    /** What the data are, under which licence, and what is left out. */
    @GetMapping("/tentang")
    String about(HttpServletRequest request, HttpServletResponse response, Model model) {
        admit(request, response);
        model.addAttribute("office", publisher.office());
        model.addAttribute("licence", publisher.licence());
        model.addAttribute("prefix", publisher.prefix());
        model.addAttribute("registered", publisher.registered());
        return "overview/public-about";
    }

    @GetMapping("/{slug:[A-Za-z0-9-]{3,60}}")
    String show(@PathVariable String slug, @RequestParam(defaultValue = "1") int halaman, HttpServletRequest request, HttpServletResponse response, Model model) {
        admit(request, response);
        int current = Math.clamp(halaman, 1, 100_000);
        var story = stories.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("shown", PublicStory.of(story, current));
        model.addAttribute("current", current);
        model.addAttribute("ocid", publisher.ocid(slug));
        model.addAttribute("licence", publisher.licence());
        return "overview/public-show";
    }
}
