package id.lapau.training.course;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Uid;
import id.lapau.identity.Officer;
import id.lapau.papers.PublicAddress;
import id.lapau.platform.web.Downloads;
import id.lapau.platform.web.Page;
import id.lapau.sheets.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sessions before and behind the office, and the calendar that a telephone subscribes to. */
@Controller
class CalendarPages {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final SessionCalendar sessions;
    private final Tickets tickets;
    private final RenewFeed renew;
    private final PublicAddress address;
    private final Clock clock;

    CalendarPages(SessionCalendar sessions, Tickets tickets, RenewFeed renew, PublicAddress address, Clock clock) {
        this.sessions = sessions;
        this.tickets = tickets;
        this.renew = renew;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/pelatihan")
    String list(@RequestParam(defaultValue = "false") boolean lalu, @RequestParam(defaultValue = "") String cari, @RequestParam(required = false) @Nullable SessionState keadaan, Model model) {
        model.addAttribute("sessions", sessions.calendar(clock.instant(), lalu, null, cari, keadaan));
        model.addAttribute("text", cari);
        model.addAttribute("state", keadaan == null ? "" : keadaan.name());
        model.addAttribute("past", lalu);
        return "training/calendar";
    }

    @GetMapping("/pelatihan/jadwal.csv")
    void csv(@RequestParam(defaultValue = "false") boolean lalu, @RequestParam(defaultValue = "") String cari, @RequestParam(required = false) @Nullable SessionState keadaan,
            @ModelAttribute("page") Page page, HttpServletResponse response) throws IOException {
        var headings = Stream.of("course", "when", "where", "trainer", "closes", "people", "quota", "state").map(column -> page.t("training.column." + column)).toList();
        CsvExport.write(Downloads.csv(response, "jadwal-pelatihan"), true, headings, sessions.calendar(clock.instant(), lalu, null, cari, keadaan).stream().map(line ->
                List.of(line.title(), page.dateTime(line.from()), line.where(), line.trainer(), page.date(line.closesOn()), line.people(), line.quota(), page.t(line.state().messageKey()))));
    }

    @GetMapping("/pelatihan/kalender")
    String subscribe(Model model) {
        model.addAttribute("address", address.of("/kalender/" + tickets.calendar(sessions.feedSerial()) + ".ics"));
        return "training/subscribe";
    }

    @PostMapping("/pelatihan/kalender")
    String renew(@ModelAttribute("page") Page page, Officer by, RedirectAttributes next) {
        return Answers.to("/pelatihan/kalender", renew.renew(by), page.t("training.feed.renewed"), next);
    }

    /** Holds no names of participants; who has not the address, finds nothing. */
    @GetMapping("/kalender/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        var known = tickets.calendar(sessions.feedSerial()).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(known, token.getBytes(StandardCharsets.UTF_8))) throw Answers.none();
        return ResponseEntity.ok().header("Content-Type", "text/calendar;charset=UTF-8").header("Cache-Control", "private, max-age=900").body(calendar().getBytes(StandardCharsets.UTF_8));
    }

    private String calendar() {
        var calendar = new ICalendar();
        calendar.setProductId("-//Lapau//Pelatihan//ID");
        calendar.setName("Pelatihan UMKM");
        sessions.meetings(clock.instant().minus(REMEMBERED)).forEach(each -> calendar.addEvent(event(each)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(SessionCalendar.Appointment each) {
        var event = new VEvent();
        event.setUid(new Uid(each.meeting() + "@lapau"));
        event.setDateTimeStamp(Date.from(each.from()));
        event.setSummary(each.of() > 1 ? each.title() + " (" + each.position() + "/" + each.of() + ")" : each.title());
        event.setDateStart(Date.from(each.from()));
        event.setDateEnd(Date.from(each.to()));
        event.setLocation(each.where());
        event.setDescription("Pelatih: " + each.trainer());
        event.setUrl(address.of("/pelatihan/sesi/" + each.session()));
        event.setSequence(each.version());
        event.setStatus(each.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }
}
