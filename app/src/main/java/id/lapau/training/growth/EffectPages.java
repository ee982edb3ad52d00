package id.lapau.training.growth;

import id.lapau.training.growth.effect.Effect.Measured;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Did a course help? For each, a number with its interval and what it means, or why there is none. */
@Controller
@RequestMapping("/naik-kelas/dampak")
class EffectPages {

    private final MeasureCourse measure;

    EffectPages(MeasureCourse measure) {
        this.measure = measure;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("courses", measure.courses().stream().map(line -> new EffectViews.Line(line.course().id().toString(), line.course().title(), line.completed())).toList());
        return "growth/effects";
    }

    @GetMapping("/{course}")
    String show(@PathVariable UUID course, Model model) {
        var found = measure.measure(course).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("shown", new EffectViews.Shown(found.course().title(), found.completed(), found.measurable(), found.effect()));
        model.addAttribute("chart", found.effect() instanceof Measured measured ? EffectViews.Chart.of(measured) : null);
        return "growth/effect";
    }
}
