package id.lapau.market.shop;

import id.lapau.identity.Officer;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
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

/** Officers handle reports of abuse. */
@Controller
@RequestMapping("/etalase/laporan")
class ReportDeskPages {

    private final ReportBook book;
    private final HandleReport handle;

    ReportDeskPages(ReportBook book, HandleReport handle) {
        this.book = book;
        this.handle = handle;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "false") boolean semua, Model model) {
        model.addAttribute("reports", book.list(semua));
        model.addAttribute("all", semua);
        return "shop/desk-reports";
    }

    @GetMapping(OwnerShopPages.ID)
    String show(@PathVariable UUID id, Model model) {
        return show(id, null, "", Map.of(), model);
    }

    /** @param contact in clear; null unless it was just revealed */
    private String show(UUID id, @Nullable String contact, String outcome, Map<String, String> errors, Model model) {
        model.addAttribute("report", book.find(id).orElseThrow(Answered::none));
        model.addAttribute("contact", contact);
        model.addAttribute("outcome", outcome);
        model.addAttribute("errors", errors);
        return "shop/desk-report";
    }

    @PostMapping(OwnerShopPages.ID)
    String handle(@PathVariable UUID id, @RequestParam ReportState menjadi, @RequestParam(defaultValue = "") String outcome, @ModelAttribute("page") Page page, Officer by,
            HttpServletResponse response, Model model, RedirectAttributes next) {
        var kept = handle.handle(id, menjadi, ShopForm.clean(outcome), by);
        if (!(kept instanceof Kept.Rejected(var problems))) return Answered.told("/etalase/laporan/" + id, kept, "shop.report.handled", page, next);
        response.setStatus(422);
        return show(id, null, outcome, page.problems(problems), model);
    }

    @PostMapping(OwnerShopPages.ID + "/ungkap")
    String reveal(@PathVariable UUID id, Officer by, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        return show(id, handle.reveal(id, by).orElse(null), "", Map.of(), model);
    }
}
