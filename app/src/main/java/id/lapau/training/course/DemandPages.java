package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.registry.ObstacleKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What businesses need: their obstacles by nagari and line of business, and the courses that answer them. */
@Controller
class DemandPages {

    private final Demand demand;
    private final RegionCode regency;

    DemandPages(Demand demand, @Value("${lapau.regency:13.10}") String regency) {
        this.demand = demand;
        this.regency = new RegionCode(regency);
    }

    @GetMapping("/pelatihan/kebutuhan")
    String show(@RequestParam(defaultValue = "") String nagari, @RequestParam(defaultValue = "") String usaha, Officer viewer, Model model) {
        var line = usaha.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("needs", demand.needs(nagari, line, viewer));
        model.addAttribute("byNagari", nagari.isEmpty() ? rows(demand.byNagari(line, viewer)) : List.of());
        model.addAttribute("byLine", line.isEmpty() ? rows(demand.byLine(nagari, viewer)) : List.of());
        model.addAttribute("nagari", nagari);
        model.addAttribute("line", usaha);
        model.addAttribute("nagariChoices", viewer.area().isPresent() ? Map.of() : Regions.bundled().nagariNames(regency));
        return "training/demand";
    }

    /** Those with the most obstacles first. */
    private static List<DemandView.Row> rows(List<DemandView.Count> counts) {
        var rows = new LinkedHashMap<String, DemandView.Row>();
        for (var count : counts) rows.computeIfAbsent(count.code(), code -> new DemandView.Row(code, count.place(), new EnumMap<>(ObstacleKind.class))).counts().put(count.kind(), count.businesses());
        var sorted = new ArrayList<>(rows.values());
        sorted.sort((a, b) -> b.all() - a.all());
        return List.copyOf(sorted);
    }
}
