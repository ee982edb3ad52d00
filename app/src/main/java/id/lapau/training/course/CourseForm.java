package id.lapau.training.course;

import id.lapau.registry.ObstacleKind;
import id.lapau.registry.SizeClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A course as an officer writes it. */
public record CourseForm(String title, String summary, @Nullable List<SizeClass> sizes, String lines, @Nullable List<String> nagari,
        @Nullable List<ObstacleKind> obstacles, String minAttendance, String passScore, int version) {

    static final CourseForm BLANK = new CourseForm("", "", List.of(SizeClass.MICRO), "", List.of(), List.of(), "80", "", 0);

    public CourseForm {
        title = title == null ? "" : title.strip();
        summary = summary == null ? "" : summary.strip();
        sizes = sizes == null ? List.of() : List.copyOf(sizes);
        lines = lines == null ? "" : lines.strip();
        nagari = nagari == null ? List.of() : List.copyOf(nagari);
        obstacles = obstacles == null ? List.of() : List.copyOf(obstacles);
        minAttendance = minAttendance == null ? "" : minAttendance.strip();
        passScore = passScore == null ? "" : passScore.strip();
    }

    static CourseForm of(Course course) {
        var target = course.target();
        return new CourseForm(course.title(), course.summary(), List.copyOf(target.sizes()), target.lines(), List.copyOf(target.nagari()), List.copyOf(target.obstacles()),
                String.valueOf(course.minAttendance()), course.passScore() == null ? "" : String.valueOf(course.passScore()), course.version());
    }

    Target target() {
        return new Target(Set.copyOf(sizes), lines, Set.copyOf(nagari), Set.copyOf(obstacles));
    }

    int attendance() {
        return Integer.parseInt(minAttendance);
    }

    @Nullable Integer score() {
        return passScore.isEmpty() ? null : Integer.valueOf(passScore);
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (title.isEmpty()) problems.put("title", "training.problem.title");
        if (summary.isEmpty()) problems.put("summary", "training.problem.summary");
        if (!percent(minAttendance) || Integer.parseInt(minAttendance) == 0) problems.put("minAttendance", "training.problem.attendance");
        if (!passScore.isEmpty() && !percent(passScore)) problems.put("passScore", "training.problem.score");
        return problems;
    }

    private static boolean percent(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= 100;
    }
}
