package id.lapau.procurement.need;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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

/** The offices that ask for goods, and who acts for them. */
@Controller
@RequestMapping("/katalog/kantor")
class OfficePages {

    private static final String HERE = "/katalog/kantor";
    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final OfficeBook book;
    private final KeepCatalogue keep;

    OfficePages(OfficeBook book, KeepCatalogue keep) {
        this.book = book;
        this.keep = keep;
    }

    @GetMapping
    String list(Model model) {
        return list(new BuyingOffice(new UUID(0, 0), "", "", "", false, List.of()), Map.of(), model);
    }

    private String list(BuyingOffice typed, Map<String, String> errors, Model model) {
        model.addAttribute("offices", book.all());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "need/offices";
    }

    @PostMapping
    String add(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String signatory,
            @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        var kept = keep.office(null, name, address, signatory, by);
        if (kept instanceof Kept.Done(var id)) return Answers.told(HERE + "/" + id, kept, "need.kept", page, next);
        if (!(kept instanceof Kept.Rejected(var problems))) return Answers.told(HERE, kept, "need.kept", page, next);
        response.setStatus(422);
        return list(new BuyingOffice(new UUID(0, 0), name, address, signatory, false, List.of()), page.problems(problems), model);
    }

    @GetMapping(ID)
    String show(@PathVariable UUID id, Model model) {
        return form(book.find(id).orElseThrow(Answers::none), Map.of(), model);
    }

    private String form(BuyingOffice office, Map<String, String> errors, Model model) {
        model.addAttribute("office", office);
        model.addAttribute("free", book.free());
        model.addAttribute("errors", errors);
        return "need/office";
    }

    @PostMapping(ID)
    String rewrite(@PathVariable UUID id, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String signatory,
            @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        var before = book.find(id).orElseThrow(Answers::none);
        var kept = keep.office(id, name, address, signatory, by);
        if (!(kept instanceof Kept.Rejected(var problems))) return Answers.told(HERE + "/" + id, kept, "need.kept", page, next);
        response.setStatus(422);
        return form(new BuyingOffice(id, name, address, signatory, before.gone(), before.members()), page.problems(problems), model);
    }

    @PostMapping(ID + "/lepas")
    String gone(@PathVariable UUID id, @RequestParam boolean gone, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        boolean done = keep.officeGone(id, gone, by);
        return Answers.to(HERE + "/" + id, done, page.t(!done ? "need.problem.not-now" : gone ? "need.office.gone-now" : "need.office.back-now"), next);
    }

    @PostMapping(ID + "/anggota")
    String join(@PathVariable UUID id, @RequestParam UUID account, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        boolean done = keep.join(id, account, by);
        return Answers.to(HERE + "/" + id, done, page.t(done ? "need.office.joined" : "need.office.not-joined"), next);
    }

    @PostMapping(ID + "/anggota/{account}/lepas")
    String leave(@PathVariable UUID id, @PathVariable UUID account, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        boolean done = keep.leave(id, account, by);
        return Answers.to(HERE + "/" + id, done, page.t(done ? "need.office.left" : "need.problem.not-now"), next);
    }
}
