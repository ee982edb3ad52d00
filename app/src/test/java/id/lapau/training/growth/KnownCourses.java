package id.lapau.training.growth;

import id.lapau.training.Participations;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Courses and who completed them, as a test says. */
@Component
class KnownCourses implements Participations {

    final List<MeasuredCourse> courses = new CopyOnWriteArrayList<>();
    final List<Participation> completed = new CopyOnWriteArrayList<>();

    @Override public List<MeasuredCourse> courses() {
        return courses;
    }

    @Override public List<Participation> all() {
        return completed;
    }
}
