package id.lapau.grants.batch;

import id.lapau.identity.Officer;
import id.lapau.outbox.Channel;
import id.lapau.wording.Wordings;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where an officer has those of a numbered proposal told, after reading what they will read. */
@Controller
@RequestMapping("/usulan/{id}/kabari")
class AnnounceController {

    private final BatchPages pages;
    private final AnnounceBatch announce;
    private final Wordings wordings;

    AnnounceController(BatchPages pages, AnnounceBatch announce, Wordings wordings) {
        this.pages = pages;
        this.announce = announce;
        this.wordings = wordings;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Model model) {
        var batch = pages.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("batch", batch);
        model.addAttribute("text", wordings.current(BatchTexts.PROPOSED).body());
        return "batch/announce";
    }

    @PostMapping
    String announce(@PathVariable UUID id, @RequestParam Channel kanal, Officer by) {
        if (pages.find(id).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return switch (announce.announce(id, kanal, by)) {
            case AnnounceBatch.Outcome.Started(var job) -> "redirect:/tugas/" + job;
            case AnnounceBatch.Outcome.NotAllowed _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }
}
