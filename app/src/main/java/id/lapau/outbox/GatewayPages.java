package id.lapau.outbox;

import id.lapau.identity.Officer;
import id.lapau.outbox.HandToGateway.Outcome;
import id.lapau.platform.web.Page;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files for the text-message gateway. */
@Controller
@RequestMapping("/pesan/sms")
class GatewayPages {

    private final GatewayFiles files;
    private final HandToGateway hand;
    private final MessageReading reading;

    GatewayPages(GatewayFiles files, HandToGateway hand, MessageReading reading) {
        this.files = files;
        this.hand = hand;
        this.reading = reading;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("files", files.all());
        model.addAttribute("waiting", reading.counts(new MessageViews.Filter("", Channel.SMS.name(), "", "", "")).sms());
        return "outbox/gateway";
    }

    @PostMapping
    String make(@ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        switch (hand.hand(by)) {
            case Outcome.Handed(_, var number, var messages) -> next.addFlashAttribute("notice", page.t("outbox.gateway.made", page.number(number), page.number(messages)));
            case Outcome.NothingWaits _ -> next.addFlashAttribute("problem", page.t("outbox.gateway.nothing"));
            case Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return "redirect:/pesan/sms";
    }

    @GetMapping("/{id}.csv")
    ResponseEntity<byte[]> take(@PathVariable UUID id, Officer by) {
        var file = hand.again(id, by).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok().header("Content-Type", "text/csv;charset=UTF-8").header("Cache-Control", "no-store").header("X-Content-SHA256", file.sha256())
                .header("Content-Disposition", "attachment; filename=\"sms-%04d.csv\"".formatted(file.number())).body(file.content());
    }
}
