package id.lapau.owner;

import id.lapau.kernel.NikReading;
import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Page;
import id.lapau.registry.ConsentPurpose;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** The owner's home, the consent before it, saying who one is, and the telephones that are signed in. */
@Controller
@RequestMapping("/saya")
class OwnerHomePages {

    private static final int CLAIMS_A_MINUTE = 5;

    private final List<OwnerCard> cards;
    private final OwnerBusinesses businesses;
    private final AccountBook accounts;
    private final BindAccount bind;
    private final Consenting consent;
    private final Telephones telephones;
    private final OwnerCookie cookie;
    private final VisitLimit limit;

    OwnerHomePages(List<OwnerCard> cards, OwnerBusinesses businesses, AccountBook accounts, BindAccount bind, Consenting consent, Telephones telephones, OwnerCookie cookie, VisitLimit limit) {
        this.cards = cards.stream().sorted(Comparator.comparingInt(OwnerCard::order)).toList();
        this.businesses = businesses;
        this.accounts = accounts;
        this.bind = bind;
        this.consent = consent;
        this.telephones = telephones;
        this.cookie = cookie;
        this.limit = limit;
    }

    @GetMapping
    String home(Owner owner, @ModelAttribute("page") Page page, Model model) {
        var account = accounts.find(owner.account()).orElseThrow();
        var own = businesses.ids(owner);
        model.addAttribute("name", owner.name());
        model.addAttribute("state", account.state());
        model.addAttribute("reason", account.reason());
        model.addAttribute("cards", owner.person() == null ? List.of() : cards.stream().flatMap(card -> card.of(owner, own, page).stream()).toList());
        return "owner/home";
    }

    @GetMapping("/persetujuan")
    String consent(Newcomer who, Model model) {
        model.addAttribute("agreed", who.agreed());
        model.addAttribute("bound", who.owner().person() != null);
        model.addAttribute("allowed", consent.of(who.owner()));
        return "owner/consent";
    }

    @PostMapping("/persetujuan")
    String agree(@RequestParam(required = false) @Nullable Set<ConsentPurpose> untuk, Newcomer who, @ModelAttribute("page") Page page, RedirectAttributes next) {
        consent.agree(who.owner(), Objects.requireNonNullElse(untuk, Set.of()));
        next.addFlashAttribute("notice", page.t("owner.consent.done"));
        return "redirect:/saya";
    }

    @PostMapping("/persetujuan/cabut")
    String withdraw(Newcomer who, @ModelAttribute("page") Page page, RedirectAttributes next) {
        consent.withdraw(who.owner());
        next.addFlashAttribute("notice", page.t("owner.consent.withdrawn"));
        return "redirect:/saya/persetujuan";
    }

    @GetMapping("/cocokkan")
    String who(Owner owner, Model model) {
        return who("", model);
    }

    private static String who(String problem, Model model) {
        model.addAttribute("problem", problem);
        return "owner/match";
    }

    /** What was typed is not shown again. */
    @PostMapping("/cocokkan")
    String claim(@RequestParam(defaultValue = "") String nik, @RequestParam(defaultValue = "") String lahir, Owner owner, @ModelAttribute("page") Page page, HttpServletResponse response,
            Model model, RedirectAttributes next) {
        if (!limit.admits("saya-cocokkan", owner.account().toString(), CLAIMS_A_MINUTE)) {
            response.setStatus(429);
            return "owner/often";
        }
        var born = date(lahir);
        if (!(NikReading.ofText(nik) instanceof NikReading.Valid(var valid, _)) || born == null) {
            response.setStatus(422);
            return who(page.t("owner.problem.match"), model);
        }
        switch (bind.claim(owner.account(), valid, born)) {
            case BindAccount.Outcome.Bound _ -> next.addFlashAttribute("notice", page.t("owner.match.bound"));
            case BindAccount.Outcome.Asked _, BindAccount.Outcome.Released _ -> next.addFlashAttribute("notice", page.t("owner.match.asked"));
            case BindAccount.Outcome.Rejected(var why) -> next.addFlashAttribute("problem", page.t(why));
        }
        return "redirect:/saya";
    }

    @GetMapping("/telepon")
    String telephones(Newcomer who, HttpServletRequest request, Model model) {
        model.addAttribute("telephones", telephones.of(who.owner(), cookie.of(request)));
        return "owner/telephones";
    }

    @PostMapping("/telepon/{id:[0-9a-f-]{36}}/keluar")
    String end(@PathVariable UUID id, Newcomer who, @ModelAttribute("page") Page page, RedirectAttributes next) {
        telephones.end(who.owner(), id);
        next.addFlashAttribute("notice", page.t("owner.telephones.ended"));
        return "redirect:/saya/telepon";
    }

    @PostMapping("/telepon/keluar-semua")
    String endAll(Newcomer who, HttpServletRequest request, HttpServletResponse response) {
        telephones.end(who.owner(), null);
        cookie.take(request, response);
        return "redirect:/saya/masuk";
    }

    @PostMapping("/keluar")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        telephones.end(cookie.of(request));
        cookie.take(request, response);
        return "redirect:/saya/masuk";
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
