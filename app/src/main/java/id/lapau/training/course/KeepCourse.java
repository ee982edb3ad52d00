package id.lapau.training.course;

import id.lapau.audit.Audit;
import id.lapau.identity.Officer;
import id.lapau.identity.Permission;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer writes what is taught. */
@Component
class KeepCourse {

    private final CourseBook book;
    private final Audit audit;
    private final Clock clock;

    KeepCourse(CourseBook book, Audit audit, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Kept(UUID course) implements Outcome {}

        /** @param problems message keys by field */
        record Rejected(Map<String, String> problems) implements Outcome {}

        record Overtaken() implements Outcome {}

        record NotAllowed() implements Outcome {}
    }

    @Transactional
    Outcome write(CourseForm form, Officer by) {
        if (!allowed(by)) return new Outcome.NotAllowed();
        if (!form.problems().isEmpty()) return new Outcome.Rejected(form.problems());
        var id = book.add(form, clock.instant());
        noted(id, "COURSE_WRITTEN", by, form);
        return new Outcome.Kept(id);
    }

    @Transactional
    Outcome rewrite(UUID course, CourseForm form, Officer by) {
        if (!allowed(by)) return new Outcome.NotAllowed();
        if (!form.problems().isEmpty()) return new Outcome.Rejected(form.problems());
        if (!book.update(course, form)) return new Outcome.Overtaken();
        noted(course, "COURSE_CHANGED", by, form);
        return new Outcome.Kept(course);
    }

    private void noted(UUID course, String action, Officer by, Object after) {
        audit.record(by.actor(), action, new Audit.Subject("course", course.toString()), null, after, null);
    }

    /** False when nothing changed by it. */
    @Transactional
    boolean retire(UUID course, boolean retired, Officer by) {
        if (!allowed(by) || !book.retire(course, retired, clock.instant())) return false;
        noted(course, retired ? "COURSE_RETIRED" : "COURSE_TAKEN_UP_AGAIN", by, Map.of());
        return true;
    }

    @Transactional
    Outcome addModule(UUID course, String title, String minutes, String content, Officer by) {
        if (!allowed(by)) return new Outcome.NotAllowed();
        if (title.isBlank()) return new Outcome.Rejected(Map.of("moduleTitle", "training.problem.title"));
        if (!minutes.strip().matches("[1-9]\\d{0,3}")) return new Outcome.Rejected(Map.of("minutes", "training.problem.minutes"));
        book.addModule(course, title.strip(), Integer.parseInt(minutes.strip()), content.strip());
        noted(course, "COURSE_MODULE_ADDED", by, Map.of("title", title.strip()));
        return new Outcome.Kept(course);
    }

    @Transactional
    boolean removeModule(UUID course, UUID module, Officer by) {
        if (!allowed(by) || !book.removeModule(course, module)) return false;
        noted(course, "COURSE_MODULE_REMOVED", by, Map.of("module", module));
        return true;
    }

    @Transactional
    Outcome addLink(UUID course, UUID module, String title, String link, Officer by) {
        if (!allowed(by) || !book.hasModule(course, module)) return new Outcome.NotAllowed();
        if (title.isBlank()) return new Outcome.Rejected(Map.of("materialTitle", "training.problem.title"));
        if (!web(link)) return new Outcome.Rejected(Map.of("link", "training.problem.link"));
        book.addLink(module, title.strip(), link.strip());
        noted(course, "COURSE_MATERIAL_ADDED", by, Map.of("title", title.strip(), "link", link.strip()));
        return new Outcome.Kept(course);
    }

    @Transactional
    Outcome addFile(UUID course, UUID module, String title, Course.File file, Officer by) {
        if (!allowed(by) || !book.hasModule(course, module)) return new Outcome.NotAllowed();
        if (title.isBlank()) return new Outcome.Rejected(Map.of("materialTitle", "training.problem.title"));
        book.addFile(module, title.strip(), file);
        noted(course, "COURSE_MATERIAL_ADDED", by, Map.of("title", title.strip(), "file", file.name()));
        return new Outcome.Kept(course);
    }

    /** An address on the web that a browser may follow. */
    static boolean web(String link) {
        try {
            var address = URI.create(link.strip());
            return address.getHost() != null && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean allowed(Officer by) {
        return by.may(Permission.REGISTRY) && by.area().isEmpty();
    }
}
