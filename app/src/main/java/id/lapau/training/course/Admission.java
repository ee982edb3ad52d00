package id.lapau.training.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who gets a seat when more apply than there are: first the course's target group, then who has the obstacle it helps
 * against, then who took fewer courses within a year, then the nagari in turn, and among equals by lot. Pure, and the
 * same for the same applicants in whatever order they came.
 */
final class Admission {

    private static final Comparator<Turn> ORDER = Comparator.comparing((Turn turn) -> !turn.of.fits()).thenComparing(turn -> !turn.of.obstacle())
            .thenComparing(turn -> turn.of.courses()).thenComparing(Turn::number).thenComparing(turn -> turn.of.lot()).thenComparing(turn -> turn.of.business());

    private static final Comparator<Applicant> WITHIN_NAGARI = Comparator.comparing(Applicant::lot).thenComparing(Applicant::business);

    private Admission() {}

    /**
     * What counts of an applicant.
     *
     * @param fits     whether it belongs to the target group
     * @param obstacle whether it has an obstacle the course helps against
     * @param courses  sessions it completed within the last year
     * @param lot      drawn from the session's seed and the business
     */
    record Applicant(UUID business, boolean fits, boolean obstacle, int courses, String nagari, String lot) {}

    /** @param reasons in the order in which they count, as {@code CODE:value} */
    record Ruling(UUID business, int rank, boolean seat, List<String> reasons) {}

    private record Group(boolean fits, boolean obstacle, int courses, String nagari) {}

    /** @param number how many of the same nagari stand before it among its equals, plus one */
    private record Turn(Applicant of, int number) {}

    static List<Ruling> rank(List<Applicant> applicants, int seats) {
        var turns = turns(applicants).stream().sorted(ORDER).toList();
        var rulings = new ArrayList<Ruling>();
        for (var turn : turns) rulings.add(new Ruling(turn.of.business(), rulings.size() + 1, rulings.size() < seats, reasons(turn)));
        return rulings;
    }

    private static List<Turn> turns(List<Applicant> applicants) {
        Map<Group, Integer> seen = new HashMap<>();
        return applicants.stream().sorted(WITHIN_NAGARI)
                .map(each -> new Turn(each, seen.merge(new Group(each.fits(), each.obstacle(), each.courses(), each.nagari()), 1, Integer::sum))).toList();
    }

    private static List<String> reasons(Turn turn) {
        return List.of(turn.of.fits() ? "TARGET_IN:" : "TARGET_OUT:", turn.of.obstacle() ? "OBSTACLE_HAS:" : "OBSTACLE_NONE:",
                "COURSES:" + turn.of.courses(), "TURN:" + turn.number, "LOT:" + turn.of.lot());
    }
}
