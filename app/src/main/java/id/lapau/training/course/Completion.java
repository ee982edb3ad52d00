package id.lapau.training.course;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether somebody has completed a course. Pure. */
sealed interface Completion {

    record Completed() implements Completion {}

    /** @param missing what was not enough */
    record Incomplete(List<Lack> missing) implements Completion {}

    enum Lack { ATTENDANCE, SCORE }

    /**
     * @param attended percent of the meetings
     * @param score    of the final test, null when there was none; counts only where the course asks for one
     */
    static Completion of(Course course, int attended, @Nullable Integer score) {
        var missing = new ArrayList<Lack>();
        if (attended < course.minAttendance()) missing.add(Lack.ATTENDANCE);
        if (course.passScore() != null && (score == null || score < course.passScore())) missing.add(Lack.SCORE);
        return missing.isEmpty() ? new Completed() : new Incomplete(missing);
    }
}
