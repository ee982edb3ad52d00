package id.lapau.training.course;

import id.lapau.kernel.OfficeTime;
import id.lapau.owner.OwnData;
import id.lapau.owner.Owner;
import id.lapau.owner.OwnerBusinesses;
import id.lapau.owner.OwnerCard;
import id.lapau.owner.OwnerThing;
import id.lapau.owner.OwnerThing.Item;
import id.lapau.platform.web.Page;
import id.lapau.training.course.OwnCourseBook.Part;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The own courses and certificates on the owner's home and on a page of their own. */
@Controller
class OwnCourses implements OwnerCard, OwnData {

    private static final int AFTER_AID = 30;

    private final OwnCourseBook book;
    private final OwnerBusinesses businesses;
    private final Tickets tickets;
    private final Clock clock;

    OwnCourses(OwnCourseBook book, OwnerBusinesses businesses, Tickets tickets, Clock clock) {
        this.book = book;
        this.businesses = businesses;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override public int order() {
        return AFTER_AID;
    }

    @Override public List<Card> of(Owner owner, List<UUID> own, Page page) {
        var parts = book.of(own);
        var now = clock.instant();
        var next = parts.stream().filter(part -> part.begins() != null && part.begins().isAfter(now) && part.goes()).findFirst();
        long certificates = parts.stream().filter(part -> part.certificate() != null).count();
        var text = next.map(part -> page.t("training.own.next", part.title(), page.date(OfficeTime.day(java.util.Objects.requireNonNull(part.begins())))))
                .orElseGet(() -> page.t(parts.isEmpty() ? "training.own.none" : "training.own.some", parts.size(), certificates));
        return List.of(new Card(page.t("training.own.title"), text, "/saya/pelatihan", page.t("training.own.link"), parts.stream().anyMatch(part -> part.invited() && !part.over(now))));
    }

    @GetMapping("/saya/pelatihan")
    String show(Owner owner, @ModelAttribute("page") Page page, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        var parts = book.of(businesses.of(owner).stream().map(OwnerBusinesses.Own::id).toList());
        model.addAttribute("thing", new OwnerThing(page.t("training.own.title"), page.t("training.own.none"), parts.stream().map(part -> item(part, page)).toList()));
        return "owner/thing";
    }

    private Item item(Part part, Page page) {
        var lines = new ArrayList<String>();
        if (part.begins() != null) lines.add(page.date(OfficeTime.day(part.begins())));
        if (part.certificate() != null) return new Item(part.title(), page.t("training.own.certified"), lines, "/lencana/" + part.certificate(), page.t("training.own.certificate"));
        var state = page.t(part.state() == null ? "training.own.invited" : part.state().messageKey());
        return new Item(part.title(), state, lines, part.ticket() ? "/ikut/" + tickets.token(part.session(), part.business()) : null, page.t("training.own.open"));
    }

    @Override public String name() {
        return "pelatihan";
    }

    @Override public List<?> of(Owner owner, List<UUID> own) {
        return book.of(own).stream().map(part -> Map.of("kursus", part.title(), "mulai", String.valueOf(part.begins()), "keadaan", String.valueOf(part.state()), "sertifikat", String.valueOf(part.certificate()))).toList();
    }
}
