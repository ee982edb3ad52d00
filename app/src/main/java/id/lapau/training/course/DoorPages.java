package id.lapau.training.course;

import id.lapau.identity.Officer;
import id.lapau.platform.VisitLimit;
import id.lapau.platform.Vault;
import id.lapau.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the codes lead to: the one at the door for the participant's telephone, the one on the participant's telephone for the officer's. */
@Controller
class DoorPages {

    /** A whole class stands behind one address. */
    private static final int PER_MINUTE = 200;

    private final Attendance attendance;
    private final Tickets tickets;
    private final OwnerViews views;
    private final VisitLimit limit;
    private final Vault vault;
    private final Clock clock;

    DoorPages(Attendance attendance, Tickets tickets, OwnerViews views, VisitLimit limit, Vault vault, Clock clock) {
        this.attendance = attendance;
        this.tickets = tickets;
        this.views = views;
        this.limit = limit;
        this.vault = vault;
        this.clock = clock;
    }

    @GetMapping("/hadir/{token}")
    String ask(@PathVariable String token, @ModelAttribute("page") Page page, HttpServletRequest request, Model model) {
        admitted(request);
        var door = DoorToken.read(token, vault).orElseThrow(Answers::none);
        model.addAttribute("token", token);
        model.addAttribute("counts", door.countsAt(clock.instant()));
        model.addAttribute("words", KeptWords.ofDoor(page));
        return "training/say-present";
    }

    private void admitted(HttpServletRequest request) {
        if (!limit.admits("hadir", request.getRemoteAddr(), PER_MINUTE)) throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }

    @PostMapping("/hadir/{token}")
    String tell(@PathVariable String token, @RequestParam(defaultValue = "") String nomor, @ModelAttribute("page") Page page, HttpServletRequest request, RedirectAttributes next) {
        admitted(request);
        DoorToken.read(token, vault).orElseThrow(Answers::none);
        var told = attendance.atDoor(token, nomor.replaceAll("\\D", ""));
        return Answers.to("/hadir/" + token, well(told), page.t("training.told." + told), next);
    }

    /** From a telephone that kept the scan until there was a signal; sent again, the answer is that it is known. */
    @PostMapping(path = "/hadir/{token}/luring", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> tellLater(@PathVariable String token, @RequestParam(defaultValue = "") String nomor, @RequestParam(defaultValue = "") String waktu,
            @ModelAttribute("page") Page page, HttpServletRequest request) {
        admitted(request);
        DoorToken.read(token, vault).orElseThrow(Answers::none);
        var told = attendance.atDoorLater(token, nomor.replaceAll("\\D", ""), KeptWords.moment(waktu, clock.instant()));
        return ResponseEntity.ok(Map.of("well", well(told), "words", page.t("training.told." + told)));
    }

    private static boolean well(Attendance.Told told) {
        return told == Attendance.Told.PRESENT || told == Attendance.Told.ALREADY;
    }

    @GetMapping("/pelatihan/kartu/{token}")
    String card(@PathVariable String token, Model model) {
        model.addAttribute("view", views.of(tickets.find(token).orElseThrow(Answers::none)));
        model.addAttribute("token", token);
        return "training/card";
    }

    @PostMapping("/pelatihan/kartu/{token}")
    String read(@PathVariable String token, @ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        var told = attendance.byCard(tickets.find(token).orElseThrow(Answers::none), by);
        return Answers.to("/pelatihan/kartu/" + token, well(told), page.t("training.told." + told), next);
    }
}
