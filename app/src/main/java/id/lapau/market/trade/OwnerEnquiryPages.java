package id.lapau.market.trade;

import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions to an owner's shop: those that wait first; answered, closed, or called a nuisance. */
@Controller
@RequestMapping("/saya/pertanyaan")
class OwnerEnquiryPages {

    private static final Map<String, EnquiryState> ENDS = Map.of("tutup", EnquiryState.CLOSED, "ganggu", EnquiryState.ABUSE, "pulih", EnquiryState.OPEN);

    private final EnquiryBook book;
    private final Counter counter;
    private final AnswerEnquiry answer;
    private final OwnerBusinesses businesses;

    OwnerEnquiryPages(EnquiryBook book, Counter counter, AnswerEnquiry answer, OwnerBusinesses businesses) {
        this.book = book;
        this.counter = counter;
        this.answer = answer;
        this.businesses = businesses;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String keadaan, @RequestParam(defaultValue = "1") int halaman, Owner owner, HttpServletResponse response, Model model) {
        Answers.ownEyes(response);
        int current = Listed.page(halaman);
        model.addAttribute("enquiries", book.list(businesses.ids(owner), keadaan, current));
        model.addAttribute("state", keadaan);
        model.addAttribute("current", current);
        return "trade/questions";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Owner owner, HttpServletResponse response, Model model) {
        Answers.ownEyes(response);
        var enquiry = book.find(id).filter(each -> businesses.owns(owner, counter.shop(each.shop()).business())).orElseThrow(Answers::none);
        model.addAttribute("enquiry", enquiry);
        return "trade/question";
    }

    @PostMapping("/{id}/jawab")
    String answer(@PathVariable UUID id, @RequestParam(defaultValue = "") String jawaban, @ModelAttribute("page") Page page, Owner owner, RedirectAttributes next) {
        return told(id, answer.answer(id, jawaban, owner), "jawab", page, next);
    }

    private static String told(UUID id, AnswerEnquiry.Outcome outcome, String done, Page page, RedirectAttributes next) {
        switch (outcome) {
            case AnswerEnquiry.Outcome.Done _ -> next.addFlashAttribute("notice", page.t("trade.question.done." + done));
            case AnswerEnquiry.Outcome.NotNow _ -> next.addFlashAttribute("problem", page.t("trade.own.not-now"));
            case AnswerEnquiry.Outcome.NoAnswer _ -> next.addFlashAttribute("problem", page.t("trade.question.no-answer"));
            case AnswerEnquiry.Outcome.Unknown _ -> throw Answers.none();
        }
        return "redirect:/saya/pertanyaan/" + id;
    }

    @PostMapping("/{id}/{end:tutup|ganggu|pulih}")
    String end(@PathVariable UUID id, @PathVariable String end, @ModelAttribute("page") Page page, Owner owner, RedirectAttributes next) {
        return told(id, answer.become(id, ENDS.get(end), owner), end, page, next);
    }
}
