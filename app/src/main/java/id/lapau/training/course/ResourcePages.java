package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who teaches, and where. */
@Controller
@RequestMapping("/pelatihan/sumber")
class ResourcePages {

    private static final String HERE = "/pelatihan/sumber";

    private final Resources book;
    private final KeepResources keep;
    private final Clock clock;

    ResourcePages(Resources book, KeepResources keep, Clock clock) {
        this.book = book;
        this.keep = keep;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("trainers", book.trainers(clock.instant()));
        model.addAttribute("places", book.places(clock.instant()));
        return "training/resources";
    }

    @PostMapping("/pelatih")
    String trainer(@RequestParam String name, @RequestParam(defaultValue = "") String expertise, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        boolean added = keep.addTrainer(name, expertise, by);
        return Answers.to(HERE, added, page.t(added ? "training.trainer.added" : "training.trainer.not-added"), next);
    }

    @PostMapping("/tempat")
    String place(@RequestParam String placeName, @RequestParam(defaultValue = "") String address, @RequestParam String seats, @ModelAttribute("page") Page page, Officer by,
            RedirectAttributes next) {
        boolean added = keep.addPlace(placeName, address, seats, by);
        return Answers.to(HERE, added, page.t(added ? "training.place.added" : "training.place.not-added"), next);
    }

    @PostMapping("/pelatih/{id}/lepas")
    String trainerGoes(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        boolean gone = keep.trainerGoes(id, by);
        return Answers.to(HERE, gone, page.t(gone ? "training.resource.gone" : "training.resource.needed"), next);
    }

    @PostMapping("/tempat/{id}/lepas")
    String placeGoes(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        boolean gone = keep.placeGoes(id, by);
        return Answers.to(HERE, gone, page.t(gone ? "training.resource.gone" : "training.resource.needed"), next);
    }
}
