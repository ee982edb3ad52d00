package id.lapau.training.course;

import id.lapau.kernel.OfficeTime;
import id.lapau.owner.OwnData;
import id.lapau.owner.Owner;
import id.lapau.owner.OwnerCard;
import id.lapau.platform.web.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The own courses and certificates on the owner's home, and how many can be asked for. */
@Component
class OwnCourses implements OwnerCard, OwnData {

    private static final int AFTER_AID = 30;

    private final OwnCourseBook book;
    private final OpenCourses courses;
    private final Clock clock;

    OwnCourses(OwnCourseBook book, OpenCourses courses, Clock clock) {
        this.book = book;
        this.courses = courses;
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
        var text = next.map(part -> page.t("training.own.next", part.title(), page.date(OfficeTime.day(Objects.requireNonNull(part.begins())))))
                .orElseGet(() -> page.t(parts.isEmpty() ? "training.own.none" : "training.own.some", parts.size(), certificates));
        long open = own.isEmpty() ? 0 : courses.of(own, now).stream().filter(OpenCourse::fits).count();
        return List.of(new Card(page.t("training.own.title"), open == 0 ? text : text + " " + page.t("training.own.open-now", open), "/saya/pelatihan", page.t("training.own.link"),
                parts.stream().anyMatch(part -> part.invited() && !part.over(now))));
    }

    @Override public String name() {
        return "pelatihan";
    }

    @Override public List<?> of(Owner owner, List<UUID> own) {
        return book.of(own).stream().map(OwnCourses::told).toList();
    }

    private static Map<String, String> told(OwnPart part) {
        return Map.of("usaha", part.usaha(), "kursus", part.title(), "mulai", String.valueOf(part.begins()), "keadaan", String.valueOf(part.state()), "sertifikat", String.valueOf(part.certificate()));
    }
}
