package id.lapau.identity;

import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of users. */
@Controller
@RequestMapping("/pengguna")
class UserListPages {

    private static final int PAGE_SIZE = 25;
    private static final List<String> COLUMNS = List.of("displayName", "username", "role", "area", "lastSignIn", "state");

    private final UserList users;
    private final ExportUsers export;

    UserListPages(UserList users, ExportUsers export) {
        this.users = users;
        this.export = export;
    }

    @ModelAttribute("search")
    UserSearch search(@RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "") String peran,
            @RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "") String urut) {
        return new UserSearch(cari, peran, keadaan, urut);
    }

    @GetMapping
    String list(@ModelAttribute("search") UserSearch search, @RequestParam(defaultValue = "1") int halaman, Model model) {
        int current = Math.clamp(halaman, 1, 10_000);
        var found = users.search(search, (current - 1) * PAGE_SIZE, PAGE_SIZE);
        model.addAttribute("users", found.rows());
        model.addAttribute("total", found.total());
        model.addAttribute("current", current);
        model.addAttribute("pages", (found.total() + PAGE_SIZE - 1) / PAGE_SIZE);
        return "identity/users";
    }

    @GetMapping("/daftar.csv")
    void csv(@ModelAttribute("search") UserSearch search, @ModelAttribute("page") Page page, Officer by, HttpServletResponse response) throws IOException {
        var headings = COLUMNS.stream().map(column -> page.t("identity." + column)).toList();
        CsvExport.write(Downloads.csv(response, "pengguna"), true, headings, export.all(search, by).stream().map(row -> cells(row, page)));
    }

    private static List<String> cells(UserRow row, Page page) {
        var account = row.account();
        return List.of(account.displayName(), account.username(), page.t("identity.role." + account.role()),
                row.nagari().isEmpty() ? page.t("identity.area.all") : row.nagari(), page.dateTime(account.lastSignInAt()),
                page.t(account.active() ? "identity.state.active" : "identity.state.inactive"));
    }
}
