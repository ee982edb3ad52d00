package id.lapau.identity;

import id.lapau.kernel.RegionCode;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
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

/** One user of the office, and what can be done with one. */
@Controller
@RequestMapping("/pengguna")
class UserPages {

    private final Users users;
    private final Accounts accounts;
    private final RegionCode regency;

    UserPages(Users users, Accounts accounts, @Value("${lapau.regency:13.10}") String regency) {
        this.users = users;
        this.accounts = accounts;
        this.regency = new RegionCode(regency);
    }

    @GetMapping("/baru")
    String blank(Model model) {
        return form(new UserForm(null, "", "", "", "", 0), Map.of(), model);
    }

    @PostMapping("/baru")
    String create(@ModelAttribute("page") Page page, Officer by, @RequestParam String username, @RequestParam String displayName,
            @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String nagari, HttpServletResponse response, Model model) {
        var form = new UserForm(null, username, displayName, role, nagari, 0);
        if (role.isEmpty()) return again(page, form, Map.of("role", "identity.problem.role"), response, model);
        return switch (users.create(NewUser.of(username, displayName, Role.valueOf(role), nagari), by)) {
            case UserChange.WithPassword done -> secret(done, "identity.secret.created", model);
            case UserChange.Rejected(var problems) -> again(page, form, problems, response, model);
            default -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        var account = accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var nagari = account.nagari() == null ? "" : account.nagari().code();
        model.addAttribute("account", account);
        return form(new UserForm(id, account.username(), account.displayName(), account.role().name(), nagari, account.version()), Map.of(), model);
    }

    @PostMapping("/{id}")
    String save(@ModelAttribute("page") Page page, Officer by, @PathVariable UUID id, @RequestParam String displayName, @RequestParam String role,
            @RequestParam(defaultValue = "") String nagari, @RequestParam int version, HttpServletResponse response, Model model, RedirectAttributes next) {
        var username = accounts.find(id).map(Account::username).orElse("");
        var outcome = users.edit(id, NewUser.of(username, displayName, Role.valueOf(role), nagari), version, by);
        if (outcome instanceof UserChange.Rejected(var problems)) {
            model.addAttribute("account", accounts.find(id).orElseThrow());
            return again(page, new UserForm(id, username, displayName, role, nagari, version), problems, response, model);
        }
        return told(page, id, outcome, "identity.user.saved", next);
    }

    @GetMapping("/{id}/nonaktif")
    String confirmDeactivation(@PathVariable UUID id, Model model) {
        model.addAttribute("account", accounts.find(id).filter(Account::active).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "identity/deactivate";
    }

    @PostMapping("/{id}/nonaktif")
    String deactivate(@ModelAttribute("page") Page page, Officer by, @PathVariable UUID id, RedirectAttributes next) {
        return told(page, id, users.deactivate(id, by), "identity.user.deactivated", next);
    }

    @PostMapping("/{id}/aktif")
    String reactivate(@ModelAttribute("page") Page page, Officer by, @PathVariable UUID id, RedirectAttributes next) {
        return told(page, id, users.reactivate(id, by), "identity.user.reactivated", next);
    }

    /** The page with the password is the answer itself, never a redirect: the password is stored nowhere in clear. */
    @PostMapping("/{id}/sandi")
    String resetPassword(Officer by, @PathVariable UUID id, Model model) {
        return switch (users.resetPassword(id, by)) {
            case UserChange.WithPassword done -> secret(done, "identity.secret.reset", model);
            case UserChange.NoSuchUser() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            default -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private String told(Page page, UUID id, UserChange outcome, String doneKey, RedirectAttributes next) {
        switch (outcome) {
            case UserChange.Changed(var account) -> next.addFlashAttribute("notice", page.t(doneKey, account.displayName()));
            case UserChange.LastAdmin _ -> next.addFlashAttribute("problem", page.t("identity.problem.lastAdmin"));
            case UserChange.Overtaken _ -> next.addFlashAttribute("problem", page.t("identity.problem.overtaken"));
            case UserChange.NoSuchUser() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            default -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return "redirect:/pengguna/" + id;
    }

    private String again(Page page, UserForm form, Map<String, String> problems, HttpServletResponse response, Model model) {
        response.setStatus(422);
        return form(form, page.problems(problems), model);
    }

    private String form(UserForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("nagariChoices", Nagari.choices(regency));
        return "identity/user";
    }

    private static String secret(UserChange.WithPassword done, String titleKey, Model model) {
        model.addAttribute("account", done.account());
        model.addAttribute("password", done.oneTimePassword());
        model.addAttribute("titleKey", titleKey);
        return "identity/secret";
    }
}
