package id.lapau.training.growth;

import id.lapau.identity.Officer;
import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.RegionCode;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import id.lapau.training.growth.PlanViews.Search;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All plans of coaching, whoever is the coach. */
@Controller
@RequestMapping("/naik-kelas/pendampingan/semua")
class PlanPages {

    private static final int MOST = 1_000_000;

    private final Plans plans;
    private final Clock clock;
    private final RegionCode regency;

    PlanPages(Plans plans, Clock clock, @Value("${lapau.regency:13.10}") String regency) {
        this.plans = plans;
        this.clock = clock;
        this.regency = new RegionCode(regency);
    }

    @ModelAttribute("search")
    Search search(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String pendamping, @RequestParam(defaultValue = "") String nagari,
            @RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "") String lewat, @RequestParam(defaultValue = "") String urut) {
        return new Search(cari, pendamping, nagari, keadaan, lewat, urut);
    }

    @GetMapping
    String list(@ModelAttribute("search") Search search, @RequestParam(defaultValue = "1") int halaman, @ModelAttribute("page") Page page, Officer viewer, Model model) {
        int current = Math.clamp(halaman, 1, 100_000);
        model.addAttribute("found", plans.search(search, OfficeTime.today(clock), viewer, (current - 1) * PlanViews.PAGE, PlanViews.PAGE));
        model.addAttribute("current", current);
        model.addAttribute("coaches", plans.coaches(viewer));
        model.addAttribute("nagariChoices", viewer.nagariChoices(regency));
        model.addAttribute("states", Words.of(page, "growth.plan.state.", PlanState.values()));
        return "growth/plans";
    }

    @GetMapping("/daftar.csv")
    void csv(@ModelAttribute("search") Search search, @ModelAttribute("page") Page page, Officer viewer, HttpServletResponse response) throws IOException {
        var headings = Stream.of("column.business", "column.owner", "column.nagari", "plan.goal", "plans.state", "plan.coach", "plans.started", "plans.steps", "plans.done", "plans.next",
                "plans.overdue").map(key -> page.t("growth." + key)).toList();
        CsvExport.write(Downloads.csv(response, "pendampingan"), true, headings, plans.search(search, OfficeTime.today(clock), viewer, 0, MOST).lines().stream()
                .map(line -> List.of(line.title(), line.owner(), line.nagari(), line.goal(), page.t(line.state().messageKey()), line.coach(), line.started().toString(),
                        String.valueOf(line.steps()), String.valueOf(line.done()), line.next() == null ? "" : line.next().toString(), String.valueOf(line.overdue()))));
    }
}
