package id.lapau.registry;

import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of businesses. */
@Controller
@RequestMapping("/usaha")
class BusinessListPages {

    private static final int MOST = 1_000_000;

    private final BusinessList businesses;
    private final RegionCode regency;

    BusinessListPages(BusinessList businesses, @Value("${lapau.regency:13.10}") String regency) {
        this.businesses = businesses;
        this.regency = new RegionCode(regency);
    }

    @ModelAttribute("search")
    BusinessSearch search(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String nagari,
            @RequestParam(defaultValue = "") String usaha, @RequestParam(defaultValue = "") String skala, @RequestParam(defaultValue = "") String urut) {
        return new BusinessSearch(cari, nagari, usaha, skala, urut);
    }

    @GetMapping
    String list(@ModelAttribute("search") BusinessSearch search, @ModelAttribute("page") Page page, Officer viewer,
            @RequestParam(defaultValue = "1") int halaman, Model model) {
        int current = Math.clamp(halaman, 1, 100_000);
        var found = businesses.search(search, viewer, (current - 1) * Found.PAGE, Found.PAGE);
        model.addAttribute("found", found.lines());
        model.addAttribute("total", found.total());
        model.addAttribute("current", current);
        model.addAttribute("pages", found.pages());
        model.addAttribute("nagariChoices", viewer.nagariChoices(regency));
        model.addAttribute("sizes", PersonListPages.sizes(page));
        return "registry/businesses";
    }

    @GetMapping("/daftar.csv")
    void csv(@ModelAttribute("search") BusinessSearch search, @ModelAttribute("page") Page page, Officer viewer, HttpServletResponse response) throws IOException {
        var headings = List.of("business", "line", "owner", "nagari", "size").stream().map(field -> page.t("registry.field." + field)).toList();
        CsvExport.write(Downloads.csv(response, "usaha"), true, headings, businesses.search(search, viewer, 0, MOST).lines().stream()
                .map(line -> List.of(line.name(), line.line(), line.owner(), line.nagari(), line.size().isEmpty() ? "" : page.t("registry.size." + line.size()))));
    }
}
