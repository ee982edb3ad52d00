package id.lapau.procurement.need;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an officer does with packages. */
@Controller
@RequestMapping("/paket")
class PackageActions {

    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final PackagePages pages;
    private final MakePackage make;
    private final RunPackage run;

    PackageActions(PackagePages pages, MakePackage make, RunPackage run) {
        this.pages = pages;
        this.make = make;
        this.run = run;
    }

    private static String at(UUID id) {
        return "/paket/" + id;
    }

    @PostMapping("/baru")
    String make(@RequestParam(defaultValue = "") String title, @RequestParam(required = false) @Nullable List<UUID> needs, @ModelAttribute("page") Page page, Officer by,
            HttpServletResponse response, Model model, RedirectAttributes next) {
        var kept = make.make(title, needs == null ? List.of() : needs, by);
        if (kept instanceof Kept.Done(var id)) return Answers.told(at(id), kept, "need.package.made", page, next);
        if (!(kept instanceof Kept.Rejected(var problems))) return Answers.told("/paket/baru", kept, "need.package.made", page, next);
        response.setStatus(422);
        return pages.choose(new Need.Filter("", "", "", "", ""), null, title, page.problems(problems), model);
    }

    @PostMapping(ID + "/kebutuhan")
    String add(@PathVariable UUID id, @RequestParam(required = false) @Nullable List<UUID> needs, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.told(at(id), make.add(id, needs == null ? List.of() : needs, by), "need.package.added", page, next);
    }

    @PostMapping(ID + "/kebutuhan/{need}/lepas")
    String remove(@PathVariable UUID id, @PathVariable UUID need, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.told(at(id), make.remove(id, need, by), "need.package.removed", page, next);
    }

    @PostMapping(ID + "/ubah")
    String edit(@PathVariable UUID id, PackageForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        var kept = make.edit(id, form, by);
        if (!(kept instanceof Kept.Rejected(var problems))) return Answers.told(at(id), kept, "need.kept", page, next);
        response.setStatus(422);
        return pages.show(id, form, page.problems(problems), page, by, model);
    }

    @PostMapping(ID + "/buka")
    String open(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate until, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.told(at(id), run.open(id, until, by), "need.package.opened", page, next);
    }

    @PostMapping(ID + "/tutup")
    String close(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.told(at(id), run.close(id, by), "need.package.closed", page, next);
    }

    @PostMapping(ID + "/batal")
    String cancel(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.told(at(id), run.cancel(id, alasan, by), "need.package.cancelled-now", page, next);
    }
}
