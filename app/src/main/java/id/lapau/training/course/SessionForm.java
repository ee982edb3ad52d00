package id.lapau.training.course;

import id.lapau.kernel.OfficeTime;
import id.lapau.kernel.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as an officer plans it: so many days in a row, each from one hour to another.
 *
 * @param place empty when it is held by its link
 */
public record SessionForm(@Nullable UUID trainer, @Nullable UUID place, String link, @Nullable LocalDate firstDay, String days, String from, String to, @Nullable LocalDate closesOn,
        String quota, String budget, String note, int version) {

    private static final int MOST_DAYS = 30;

    record Hours(Instant from, Instant to) {}

    public SessionForm {
        link = text(link);
        days = text(days);
        from = text(from);
        to = text(to);
        quota = text(quota);
        budget = text(budget);
        note = text(note);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static SessionForm blank(LocalDate firstDay) {
        return new SessionForm(null, null, "", firstDay, "1", "09:00", "15:00", firstDay.minusDays(7), "30", "", "", 0);
    }

    static SessionForm of(Session session) {
        var first = session.meetings().getFirst();
        return new SessionForm(session.trainer().id(), session.place() == null ? null : session.place().id(), session.link(), first.from().atZone(OfficeTime.ZONE).toLocalDate(),
                String.valueOf(session.meetings().size()), hour(first.from()), hour(first.to()), session.closesOn(), String.valueOf(session.quota()),
                session.budget().amount() == 0 ? "" : session.budget().toString(), session.note(), session.version());
    }

    private static String hour(Instant at) {
        return at.atZone(OfficeTime.ZONE).toLocalTime().toString();
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems(LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (trainer == null) problems.put("trainer", "training.problem.trainer");
        if (place == null && !KeepCourse.web(link) || !link.isEmpty() && !KeepCourse.web(link)) problems.put("link", "training.problem.where");
        if (firstDay == null || firstDay.isBefore(today)) problems.put("firstDay", "training.problem.firstDay");
        if (number(days, MOST_DAYS) == 0) problems.put("days", "training.problem.days");
        if (!inOrder()) problems.put("from", "training.problem.hours");
        if (closesOn == null || firstDay != null && !closesOn.isBefore(firstDay)) problems.put("closesOn", "training.problem.closesOn");
        if (number(quota, 1_000) == 0) problems.put("quota", "training.problem.quota");
        if (!budget.isEmpty() && Rupiah.read(budget).isEmpty()) problems.put("budget", "training.problem.budget");
        return problems;
    }

    private boolean inOrder() {
        return from.matches("([01]\\d|2[0-3]):[0-5]\\d") && to.matches("([01]\\d|2[0-3]):[0-5]\\d") && from.compareTo(to) < 0;
    }

    private static int number(String text, int most) {
        return text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= most ? Integer.parseInt(text) : 0;
    }

    int seats() {
        return number(quota, 1_000);
    }

    Rupiah cost() {
        return budget.isEmpty() ? Rupiah.ZERO : Rupiah.read(budget).orElseThrow();
    }

    /** Its meetings, once nothing is wrong with it. */
    List<Hours> hours() {
        var hours = new ArrayList<Hours>();
        for (int day = 0; day < number(days, MOST_DAYS); day++) {
            var date = java.util.Objects.requireNonNull(firstDay).plusDays(day);
            hours.add(new Hours(OfficeTime.at(date, LocalTime.parse(from)), OfficeTime.at(date, LocalTime.parse(to))));
        }
        return hours;
    }
}
