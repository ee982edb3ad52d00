package id.lapau.identity;

import id.lapau.kernel.EmailAddress;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A user's own page. */
@Controller
class ProfilePages {

    private final Accounts accounts;
    private final ChangePassword changePassword;
    private final Sessions sessions;
    private final StaffMail mail;

    ProfilePages(Accounts accounts, ChangePassword changePassword, Sessions sessions, StaffMail mail) {
        this.accounts = accounts;
        this.changePassword = changePassword;
        this.sessions = sessions;
        this.mail = mail;
    }

    @GetMapping("/profil")
    String profile(Officer officer, Model model) {
        var account = accounts.find(officer.id()).orElseThrow();
        model.addAttribute("account", account);
        if (!model.containsAttribute("mail")) model.addAttribute("mail", mail.of(officer.id()).map(EmailAddress::address).orElse(""));
        model.addAttribute("nagari", Nagari.name(account.nagari()));
        model.addAttribute("shortest", Passwords.SHORTEST);
        return "identity/profile";
    }

    @PostMapping("/profil/surel")
    String setMail(@ModelAttribute("page") Page page, Officer officer, @RequestParam(defaultValue = "") String surel, HttpServletResponse response, Model model,
            RedirectAttributes next) {
        if (mail.set(officer, surel)) {
            next.addFlashAttribute("notice", page.t("identity.profile.mail.set"));
            return "redirect:/profil";
        }
        response.setStatus(422);
        model.addAttribute("mail", surel);
        model.addAttribute("errors", Map.of("surel", page.t("identity.profile.mail.wrong")));
        return profile(officer, model);
    }

    @PostMapping("/profil/sandi")
    String changePassword(@ModelAttribute("page") Page page, Officer officer, @RequestParam String current, @RequestParam String wanted,
            @RequestParam String repeated, HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
        var outcome = changePassword.change(officer.id(), current, wanted, repeated, request.getRemoteAddr());
        if (outcome instanceof UserChange.Changed(Account account)) {
            sessions.renew(account, request, response);
            next.addFlashAttribute("notice", page.t("identity.profile.changed"));
            return "redirect:/profil";
        }
        response.setStatus(422);
        var problems = outcome instanceof UserChange.Rejected rejected ? rejected.problems() : Map.<String, String>of();
        model.addAttribute("errors", page.problems(problems));
        return profile(officer, model);
    }
}
