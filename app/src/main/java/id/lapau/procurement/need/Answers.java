package id.lapau.procurement.need;

import id.lapau.platform.web.Page;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of this desk answer with. */
final class Answers {

    private Answers() {}

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Goes on to a page with a notice, or with a problem. */
    static String to(String path, boolean well, String words, RedirectAttributes next) {
        next.addFlashAttribute(well ? "notice" : "problem", words);
        return "redirect:" + path;
    }

    /** Goes on to a page and says what became of it: a notice when it was done, what was wrong otherwise. */
    static String told(String path, Kept kept, String done, Page page, RedirectAttributes next) {
        return switch (kept) {
            case Kept.Done _ -> to(path, true, page.t(done), next);
            case Kept.Rejected(var problems) -> to(path, false, String.join(" ", page.problems(problems).values()), next);
            case Kept.Overtaken() -> to(path, false, page.t("need.problem.overtaken"), next);
            case Kept.NotNow() -> to(path, false, page.t("need.problem.not-now"), next);
            case Kept.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }
}
