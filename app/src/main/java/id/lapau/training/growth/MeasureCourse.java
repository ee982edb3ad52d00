package id.lapau.training.growth;

import id.lapau.training.Participations;
import id.lapau.training.Participations.MeasuredCourse;
import id.lapau.training.Participations.Participation;
import id.lapau.training.growth.SalesBook.Sales;
import id.lapau.training.growth.effect.Effect;
import id.lapau.training.growth.effect.Traits;
import id.lapau.training.growth.effect.Unit;
import id.lapau.training.growth.effect.Windows;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a course helped those who completed it. */
@Component
class MeasureCourse {

    /** Whoever completed any course in the months around is no comparison. */
    private static final int CLEAN_BEFORE = 3;

    private final List<Participations> participations;
    private final SalesBook sales;

    MeasureCourse(ObjectProvider<Participations> participations, SalesBook sales) {
        this.participations = participations.stream().toList();
        this.sales = sales;
    }

    /** A course with the number of businesses that completed it. */
    record Line(MeasuredCourse course, long completed) {}

    /**
     * What was found.
     *
     * @param completed  businesses that completed it
     * @param measurable of them those with sales in every window
     */
    record Found(MeasuredCourse course, int completed, int measurable, Effect effect) {}

    List<Line> courses() {
        var counts = all().collect(Collectors.groupingBy(Participation::course, Collectors.counting()));
        return participations.stream().flatMap(each -> each.courses().stream()).map(course -> new Line(course, counts.getOrDefault(course.id(), 0L))).toList();
    }

    private Stream<Participation> all() {
        return participations.stream().flatMap(each -> each.all().stream());
    }

    @Transactional(readOnly = true)
    Optional<Found> measure(UUID course) {
        return courses().stream().map(Line::course).filter(each -> each.id().equals(course)).findFirst().map(this::measured);
    }

    private Found measured(MeasuredCourse course) {
        var all = all().toList();
        var completed = all.stream().filter(each -> each.course().equals(course.id())).collect(Collectors.toMap(Participation::business, each -> YearMonth.from(each.completedOn()), (one, _) -> one));
        var others = all.stream().filter(each -> !each.course().equals(course.id())).collect(Collectors.groupingBy(Participation::business,
                Collectors.mapping(each -> YearMonth.from(each.completedOn()), Collectors.toSet())));
        var units = completed.isEmpty() ? List.<Unit>of() : units(completed, others);
        return new Found(course, completed.size(), (int) units.stream().filter(Unit::tookPart).count(), Effect.of(units));
    }

    private List<Unit> units(Map<UUID, YearMonth> completed, Map<UUID, Set<YearMonth>> others) {
        var months = Set.copyOf(completed.values());
        var first = months.stream().min(YearMonth::compareTo).orElseThrow().plusMonths(Windows.first());
        var last = months.stream().max(YearMonth::compareTo).orElseThrow().plusMonths(Windows.last());
        return sales.between(first.atDay(1), last.atEndOfMonth()).stream().flatMap(each -> {
            var own = completed.get(each.business());
            if (own != null) return unit(each, own, true).stream();
            return months.stream().filter(month -> clean(others.get(each.business()), month)).flatMap(month -> unit(each, month, false).stream());
        }).toList();
    }

    private static boolean clean(@Nullable Set<YearMonth> other, YearMonth month) {
        return other == null || other.stream().map(done -> month.until(done, ChronoUnit.MONTHS)).noneMatch(months -> months >= -CLEAN_BEFORE && months <= Windows.last());
    }

    private static Optional<Unit> unit(Sales sales, YearMonth month, boolean tookPart) {
        return Windows.unit(sales.business(), tookPart, new Traits(sales.sizeBefore(month), sales.line(), sales.nagari(), month), sales.sold());
    }
}
