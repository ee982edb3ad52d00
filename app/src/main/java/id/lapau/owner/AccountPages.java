package id.lapau.owner;

import id.lapau.identity.Officer;
import id.lapau.outbox.Channel;
import id.lapau.owner.OwnerViews.Filter;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts of owners at the office: who waits to be bound, who asks for a correction, invitations. */
@Controller
@RequestMapping("/akun-pemilik")
class AccountPages {

    private final AccountViews views;
    private final OwnerRequests requests;
    private final BindAccount bind;
    private final InviteOwner invite;
    private final OwnRights rights;

    AccountPages(AccountViews views, OwnerRequests requests, BindAccount bind, InviteOwner invite, OwnRights rights) {
        this.views = views;
        this.requests = requests;
        this.bind = bind;
        this.invite = invite;
        this.rights = rights;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "false") boolean koreksi,
            @RequestParam(defaultValue = "baru") String urut, @RequestParam(defaultValue = "1") int halaman, Officer viewer, Model model) {
        var filter = new Filter(keadaan, cari.strip(), koreksi, urut);
        int current = Math.clamp(halaman, 1, 100_000);
        model.addAttribute("filter", filter);
        model.addAttribute("accounts", views.list(filter, current, viewer));
        model.addAttribute("current", current);
        return "owner/accounts";
    }

    @GetMapping("/daftar.csv")
    void csv(@RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "false") boolean koreksi, Officer viewer,
            @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("name", "phone", "nagari", "state", "at").map(key -> page.t("owner.column." + key)).toList();
        CsvExport.write(Downloads.csv(response, "akun-pemilik"), true, headings, views.all(new Filter(keadaan, cari.strip(), koreksi, ""), viewer).stream()
                .map(line -> List.of(line.name(), line.phone(), line.nagari(), page.t(line.state().messageKey()), page.dateTime(line.at()))));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String show(@PathVariable UUID id, Officer viewer, Model model) {
        return sheet(id, "", viewer, model);
    }

    private String sheet(UUID id, String problem, Officer viewer, Model model) {
        model.addAttribute("account", views.find(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("requests", requests.of(id));
        model.addAttribute("problem", problem);
        return "owner/account";
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/ikat")
    String bind(@PathVariable UUID id, @RequestParam int versi, @RequestParam UUID pelaku, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return told(id, bind.bind(id, versi, pelaku, by), page, next);
    }

    /** Refuses who waits, and takes back who is bound. */
    @PostMapping("/{id:[0-9a-f-]{36}}/lepas")
    String release(@PathVariable UUID id, @RequestParam int versi, @RequestParam(defaultValue = "") String alasan, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return told(id, bind.release(id, versi, alasan, by), page, next);
    }

    private static String told(UUID id, BindAccount.Outcome outcome, Page page, RedirectAttributes next) {
        switch (outcome) {
            case BindAccount.Outcome.Bound _ -> next.addFlashAttribute("notice", page.t("owner.bound.done"));
            case BindAccount.Outcome.Released _, BindAccount.Outcome.Asked _ -> next.addFlashAttribute("notice", page.t("owner.released.done"));
            case BindAccount.Outcome.Rejected(var why) -> next.addFlashAttribute("problem", page.t(why));
        }
        return "redirect:/akun-pemilik/" + id;
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/koreksi/{request:[0-9a-f-]{36}}")
    String answer(@PathVariable UUID id, @PathVariable UUID request, @RequestParam boolean selesai, @RequestParam(defaultValue = "") String jawaban, @ModelAttribute("page") Page page,
            Officer by, RedirectAttributes next) {
        var outcome = rights.answer(id, request, selesai, jawaban, by);
        next.addFlashAttribute(outcome == OwnRights.Outcome.DONE ? "notice" : "problem", page.t("owner.answer." + outcome.name().toLowerCase(Locale.ROOT)));
        return "redirect:/akun-pemilik/" + id;
    }

    @PostMapping("/undang/{person:[0-9a-f-]{36}}")
    String invite(@PathVariable UUID person, @RequestParam Channel kanal, @RequestParam(defaultValue = "") String kembali, @ModelAttribute("page") Page page, Officer by,
            RedirectAttributes next) {
        var said = invite.invite(person, kanal, by);
        next.addFlashAttribute(said.equals("owner.invite.done") ? "notice" : "problem", page.t(said));
        return "redirect:" + (kembali.matches("/(pelaku|usaha)/[0-9a-f-]{36}") ? kembali : "/pelaku/" + person);
    }
}
