package id.lapau.training.course;

import id.lapau.registry.ObstacleKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A session that an owner can still ask for.
 *
 * @param closesOn last day of applying
 * @param begins   of the first meeting
 * @param full     whether every seat is given, so that who comes now waits
 * @param mine     the owner's businesses that are not in it
 */
public record OpenCourse(UUID session, String title, String summary, String where, Instant begins, LocalDate closesOn, boolean full, List<OpenCourse.Mine> mine) {

    /**
     * A business of the owner.
     *
     * @param fits    whether the course is for such a business
     * @param against of its obstacles, those the course helps against
     */
    public record Mine(UUID id, String name, boolean fits, Set<ObstacleKind> against) {}

    /** Whether it is for one of the businesses. */
    public boolean fits() {
        return mine.stream().anyMatch(Mine::fits);
    }

    /** Whether it helps one of them against what keeps it from growing. */
    public boolean helps() {
        return mine.stream().anyMatch(each -> !each.against().isEmpty());
    }
}
