package id.lapau.procurement.offer;

import id.lapau.kernel.Actor;
import id.lapau.kernel.OfficeTime;
import id.lapau.platform.VisitLimit;
import id.lapau.platform.web.Page;
import id.lapau.procurement.need.Packages;
import id.lapau.procurement.offer.Invitations.Invitation;
import id.lapau.procurement.offer.OfferSheet.Way;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A package on the telephone of an owner, behind a link that only the owner was sent: offer, change, take back, decline. */
@Controller
@RequestMapping("/sanggup/{token}")
class OfferOwnerPages {

    private static final int PER_MINUTE = 40;

    private final Invitations invitations;
    private final Packages packages;
    private final MakerBook makers;
    private final OfferBook book;
    private final MakeOffer make;
    private final VisitLimit limit;
    private final Clock clock;

    OfferOwnerPages(Invitations invitations, Packages packages, MakerBook makers, OfferBook book, MakeOffer make, VisitLimit limit, Clock clock) {
        this.invitations = invitations;
        this.packages = packages;
        this.makers = makers;
        this.book = book;
        this.make = make;
        this.limit = limit;
        this.clock = clock;
    }

    private Invitation invited(String token, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        if (!limit.admits("sanggup", request.getRemoteAddr(), PER_MINUTE)) throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        return invitations.find(token).orElseThrow(Answers::none);
    }

    @GetMapping
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return show(token, invited(token, request, response), null, Map.of(), model);
    }

    /** @param form as it was typed; null for what stands */
    private String show(String token, Invitation invited, @Nullable OfferForm form, Map<String, String> errors, Model model) {
        var sheet = packages.find(invited.packageId()).orElseThrow(Answers::none);
        var items = OfferItem.of(sheet);
        var offer = book.find(invited.packageId(), invited.business()).orElse(null);
        var today = OfficeTime.today(clock);
        model.addAttribute("token", token);
        model.addAttribute("sheet", sheet);
        model.addAttribute("items", items);
        model.addAttribute("maker", makers.find(invited.packageId(), invited.business()).orElseThrow(Answers::none));
        model.addAttribute("offer", offer);
        model.addAttribute("form", form != null ? form : offer != null ? OfferForm.of(items, offer) : OfferForm.read(items, today, Map.of()));
        model.addAttribute("errors", errors);
        model.addAttribute("today", today);
        return "offer/owner";
    }

    @PostMapping
    String offer(@PathVariable String token, @RequestParam Map<String, String> fields, @RequestParam Map<String, MultipartFile> files, @ModelAttribute("page") Page page,
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) throws IOException {
        var invited = invited(token, request, response);
        var items = OfferItem.of(packages.find(invited.packageId()).orElseThrow(Answers::none));
        var form = OfferForm.read(items, OfficeTime.today(clock), fields);
        var problems = new LinkedHashMap<String, String>();
        var photos = Answers.photos(items, files, problems);
        var outcome = problems.isEmpty() ? make.offer(invited.packageId(), invited.business(), form, photos, Way.OWNER, owner(invited)) : new MakeOffer.Outcome.Rejected(problems);
        if (outcome instanceof MakeOffer.Outcome.Rejected(var wrong)) {
            response.setStatus(422);
            return show(token, invited, form, page.problems(wrong), model);
        }
        return told(token, outcome, "offer.owner.done", page, next);
    }

    private static Actor owner(Invitation invited) {
        return new Actor(invited.business(), "Pemilik usaha");
    }

    private static String told(String token, MakeOffer.Outcome outcome, String done, Page page, RedirectAttributes next) {
        next.addFlashAttribute(outcome instanceof MakeOffer.Outcome.Done ? "notice" : "problem", page.t(Answers.words(outcome, done)));
        return "redirect:/sanggup/" + token;
    }

    @PostMapping("/tarik")
    String withdraw(@PathVariable String token, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        var invited = invited(token, request, response);
        return told(token, make.withdraw(invited.packageId(), invited.business(), owner(invited)), "offer.owner.withdrawn", page, next);
    }

    @PostMapping("/tolak")
    String decline(@PathVariable String token, @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        var invited = invited(token, request, response);
        return told(token, make.decline(invited.packageId(), invited.business(), Way.OWNER, owner(invited)), "offer.owner.declined", page, next);
    }

    @GetMapping("/foto/{item}/isi")
    ResponseEntity<byte[]> photo(@PathVariable String token, @PathVariable UUID item, HttpServletRequest request, HttpServletResponse response) {
        var invited = invited(token, request, response);
        return Answers.jpeg(book.photo(invited.packageId(), invited.business(), item).orElseThrow(Answers::none));
    }
}
