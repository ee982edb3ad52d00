package id.lapau.market.find;

import id.lapau.platform.web.Page;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the officers' pages answer with. */
final class Answers {

    private Answers() {}

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Goes to the thing that was written ({@code list/id} where the path is a list), and says what became of it. */
    static String told(String path, Kept kept, String done, Page page, RedirectAttributes next) {
        return switch (kept) {
            case Kept.Done(var id) -> to(path.endsWith("/koleksi") ? path + "/" + id : path, "notice", page.t(done), next);
            case Kept.Rejected(var problems) -> to(path, "problem", String.join(" ", page.problems(problems).values()), next);
            case Kept.Overtaken() -> to(path, "problem", page.t("find.problem.overtaken"), next);
            case Kept.NotAllowed() -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private static String to(String path, String how, String words, RedirectAttributes next) {
        next.addFlashAttribute(how, words);
        return "redirect:" + path;
    }
}
