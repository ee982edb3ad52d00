package id.lapau.procurement.need;

import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What offices ask for: a buyer sees the needs of the own office, whoever reads for the whole regency those of all. */
@Controller
@RequestMapping("/kebutuhan")
class NeedPages {

    private static final String ID = "/{id:[0-9a-f-]{36}}";
    private static final String NOBODYS = "none";

    private final NeedBook needs;
    private final ItemBook items;
    private final PlaceBook places;
    private final OfficeBook offices;
    private final AskForGoods ask;
    private final WishBook wishes;
    private final Clock clock;

    NeedPages(NeedBook needs, ItemBook items, PlaceBook places, OfficeBook offices, AskForGoods ask, WishBook wishes, Clock clock) {
        this.needs = needs;
        this.items = items;
        this.places = places;
        this.offices = offices;
        this.ask = ask;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** The only office whose needs this officer sees: empty for all, and one that does not exist for who belongs to none. */
    private String own(Officer viewer) {
        return viewer.may(Permission.READ) ? "" : offices.of(viewer.id()).map(UUID::toString).orElse(NOBODYS);
    }

    @GetMapping
    String list(Need.Filter filter, @RequestParam(defaultValue = "1") int halaman, Officer viewer, Model model) {
        var own = own(viewer);
        int current = Math.clamp(halaman, 1, 100_000);
        model.addAttribute("filter", filter);
        model.addAttribute("needs", needs.search(filter, own, current));
        model.addAttribute("current", current);
        model.addAttribute("officeChoices", own.isEmpty() ? offices.choices(null) : Map.of());
        model.addAttribute("itemChoices", items.choices(null));
        model.addAttribute("homeless", own.equals(NOBODYS));
        model.addAttribute("today", OfficeTime.today(clock));
        return "need/needs";
    }

    @GetMapping("/daftar.csv")
    void csv(Need.Filter filter, Officer viewer, @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("number", "office", "item", "unit", "quantity", "place", "deadline", "ceiling", "value", "budget", "state", "package", "reason")
                .map(key -> page.t("need.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "kebutuhan"), true, headings, needs.search(filter, own(viewer), 0).lines().stream().map(need ->
                List.of(need.number(), need.office().name(), need.item().name(), need.unit(), need.quantity(), need.place().name(), need.deadline(), need.ceiling(), need.value(),
                        need.budgetLine(), page.t(need.state().messageKey()), need.inPackage() == null ? "" : need.inPackage().name(), need.reason())));
    }

    @GetMapping("/baru")
    String blank(@RequestParam(required = false) @Nullable UUID barang, @RequestParam(required = false) @Nullable UUID keinginan, Officer viewer, Model model) {
        var office = offices.of(viewer.id()).orElse(null);
        var wish = Optional.ofNullable(keinginan).flatMap(id -> wishes.find(id, viewer.id()));
        if (wish.isPresent()) {
            model.addAttribute("wish", wish.get());
            return form(null, wish.get().form(office), Map.of(), viewer, model);
        }
        var form = NeedForm.blank(office);
        return form(null, new NeedForm(form.office(), barang, null, "", null, "", "", "", 0), Map.of(), viewer, model);
    }

    private String form(@Nullable Need need, NeedForm form, Map<String, String> errors, Officer viewer, Model model) {
        model.addAttribute("need", need);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("officeChoices", KeepCatalogue.allowed(viewer) ? offices.choices(form.office()) : Map.of());
        model.addAttribute("homeless", !KeepCatalogue.allowed(viewer) && own(viewer).equals(NOBODYS));
        model.addAttribute("itemChoices", items.choices(form.item()));
        model.addAttribute("placeChoices", places.choices(form.place()));
        return "need/need-form";
    }

    @PostMapping("/baru")
    String write(NeedForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return kept(null, form, ask.write(form, by), page, by, response, model, next);
    }

    private String kept(@Nullable Need need, NeedForm form, Kept kept, Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        if (kept instanceof Kept.Done(var id)) return Answers.told("/kebutuhan/" + id, kept, "need.written", page, next);
        if (!(kept instanceof Kept.Rejected(var problems))) return Answers.told("/kebutuhan" + (need == null ? "" : "/" + need.id()), kept, "need.written", page, next);
        response.setStatus(422);
        return form(need, form, page.problems(problems), by, model);
    }

    private Need seen(UUID id, Officer viewer) {
        var own = own(viewer);
        return needs.find(id).filter(need -> own.isEmpty() || need.office().id().toString().equals(own)).orElseThrow(Answers::none);
    }

    @GetMapping(ID)
    String show(@PathVariable UUID id, Officer viewer, Model model) {
        model.addAttribute("need", seen(id, viewer));
        model.addAttribute("procures", KeepCatalogue.allowed(viewer));
        return "need/need";
    }

    @GetMapping(ID + "/ubah")
    String edit(@PathVariable UUID id, Officer viewer, Model model) {
        var need = seen(id, viewer);
        return form(need, NeedForm.of(need), Map.of(), viewer, model);
    }

    @PostMapping(ID + "/ubah")
    String rewrite(@PathVariable UUID id, NeedForm form, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response, Model model, RedirectAttributes next) {
        return kept(seen(id, by), form, ask.rewrite(id, form, by), page, by, response, model, next);
    }

    @PostMapping(ID + "/ajukan")
    String submit(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.told("/kebutuhan/" + seen(id, by).id(), ask.submit(id, by), "need.submitted", page, next);
    }

    @PostMapping(ID + "/batal")
    String cancel(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.told("/kebutuhan/" + seen(id, by).id(), ask.cancel(id, alasan, by), "need.cancelled", page, next);
    }

    @PostMapping(ID + "/kembalikan")
    String giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.told("/kebutuhan/" + seen(id, by).id(), ask.giveBack(id, alasan, by), "need.given-back", page, next);
    }
}
