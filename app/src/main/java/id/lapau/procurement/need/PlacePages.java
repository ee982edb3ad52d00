package id.lapau.procurement.need;

import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.kernel.Regions;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where goods are brought. */
@Controller
@RequestMapping("/katalog/tempat")
class PlacePages {

    private static final String HERE = "/katalog/tempat";
    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final PlaceBook book;
    private final KeepCatalogue keep;
    private final RegionCode regency;

    PlacePages(PlaceBook book, KeepCatalogue keep, @Value("${lapau.regency:13.10}") String regency) {
        this.book = book;
        this.keep = keep;
        this.regency = new RegionCode(regency);
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String cari, Model model) {
        return list(cari, new Place(new UUID(0, 0), "", "", "", false), Map.of(), model);
    }

    private String list(String search, Place typed, Map<String, String> errors, Model model) {
        model.addAttribute("places", book.search(search));
        model.addAttribute("search", search.strip());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("nagariChoices", Regions.bundled().nagariNames(regency));
        return "need/places";
    }

    @GetMapping("/tempat.csv")
    void csv(@RequestParam(defaultValue = "") String cari, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("place", "address", "nagari").map(key -> page.t("need.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "tempat-pengiriman"), true, headings, book.search(cari).stream()
                .map(place -> List.of(place.name(), place.address(), Regions.bundled().nameOf(place.nagari().isEmpty() ? null : place.nagari()))));
    }

    @PostMapping
    String add(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String nagari,
            @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        var kept = keep.place(null, name, address, known(nagari), by);
        if (!(kept instanceof Kept.Rejected(var problems))) return Answers.told(HERE, kept, "need.kept", page, next);
        response.setStatus(422);
        return list("", new Place(new UUID(0, 0), name, address, nagari, false), page.problems(problems), model);
    }

    private String known(String nagari) {
        return Regions.bundled().nagariNames(regency).containsKey(nagari) ? nagari : "";
    }

    @GetMapping(ID)
    String edit(@PathVariable UUID id, Model model) {
        return form(book.find(id).orElseThrow(Answers::none), Map.of(), model);
    }

    private String form(Place place, Map<String, String> errors, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("errors", errors);
        model.addAttribute("nagariChoices", Regions.bundled().nagariNames(regency));
        return "need/place-form";
    }

    @PostMapping(ID)
    String rewrite(@PathVariable UUID id, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String nagari,
            @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        var kept = keep.place(book.find(id).orElseThrow(Answers::none).id(), name, address, known(nagari), by);
        if (!(kept instanceof Kept.Rejected(var problems))) return Answers.told(HERE + "/" + id, kept, "need.kept", page, next);
        response.setStatus(422);
        return form(new Place(id, name, address, nagari, false), page.problems(problems), model);
    }

    @PostMapping(ID + "/lepas")
    String gone(@PathVariable UUID id, @RequestParam boolean gone, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        boolean done = keep.placeGone(id, gone, by);
        return Answers.to(HERE + "/" + id, done, page.t(!done ? "need.problem.not-now" : gone ? "need.place.gone-now" : "need.place.back-now"), next);
    }
}
