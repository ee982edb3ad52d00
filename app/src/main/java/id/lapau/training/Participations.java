package id.lapau.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who took part in what, for whoever measures whether it helped. */
public interface Participations {

    /** Courses that somebody completed, the newest first. */
    List<MeasuredCourse> courses();

    /** Every business that completed a course, once for each course, with the day of the first completion. */
    List<Participation> all();

    record MeasuredCourse(UUID id, String title) {}

    record Participation(UUID course, UUID business, LocalDate completedOn) {}
}
