package id.lapau.grants.screening;

import id.lapau.grants.intake.ProposalRecord;
import id.lapau.grants.intake.Proposals;
import id.lapau.identity.Officer;
import id.lapau.kernel.RegionCode;
import id.lapau.platform.web.Page;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page on which the outcome of one proposal is made again. */
@Controller
class AgainController {

    private final ScreenAgain again;
    private final Proposals proposals;

    AgainController(ScreenAgain again, Proposals proposals) {
        this.again = again;
        this.proposals = proposals;
    }

    @GetMapping("/penyaringan/ulang/{id}")
    String again(@PathVariable UUID id, @ModelAttribute("page") Page page, Officer officer, Model model) {
        var proposal = proposals.find(id).filter(found -> visible(found, officer)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("proposal", proposal);
        model.addAttribute("outcome", again.again(id));
        model.addAttribute("words", new EvidenceWords(Locale.of(page.language())));
        return "screening/again";
    }

    private static boolean visible(ProposalRecord proposal, Officer officer) {
        return officer.area().isEmpty() || officer.areaCode().equals(proposal.area().map(RegionCode::code).orElse(""));
    }
}
