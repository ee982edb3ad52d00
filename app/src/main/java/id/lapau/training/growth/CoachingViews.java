package id.lapau.training.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of coaching are given. */
public final class CoachingViews {

    private CoachingViews() {}

    /** A plan of a business; {@code ended} is null while it goes on. */
    public record Plan(String id, String goal, PlanState state, String coachId, String coach, LocalDate started, @Nullable LocalDate ended, String ending, List<Task> tasks, List<Note> notes) {}

    /** Something to do; {@code done} is null while it waits. */
    public record Task(String id, TaskKind kind, String title, LocalDate due, @Nullable LocalDate done, String doneBy, String outcome) {

        public boolean overdue(LocalDate today) {
            return done == null && due.isBefore(today);
        }
    }

    /** What a coach wrote. */
    public record Note(String text, String by, Instant at) {}

    /** What waits in a week, with whom it is for. */
    public record Waiting(String business, String title, String owner, String nagari, String coach, Task task) {}

    /** An active plan on which nothing is to come: nobody would think of it again. */
    public record Silent(String business, String title, String owner, String coach, String goal) {}

    /** The list of a week. */
    public record Week(LocalDate monday, boolean mine, LocalDate today, List<Waiting> waiting, List<Silent> silent) {

        public LocalDate sunday() {
            return monday.plusDays(6);
        }

        public long overdue() {
            return waiting.stream().filter(each -> each.task.overdue(today)).count();
        }

        /** The same list for another week. */
        public String addressOf(LocalDate day) {
            return "/naik-kelas/pendampingan?minggu=" + day + "&siapa=" + (mine ? "saya" : "semua");
        }

        /** What waits as a table. */
        public String csv() {
            return "/naik-kelas/pendampingan/daftar.csv?minggu=" + monday + "&siapa=" + (mine ? "saya" : "semua");
        }
    }
}
