package id.lapau.training.course;

import id.lapau.registry.ObstacleKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the page of needs shows. */
public interface DemandView {

    /** @param place name of a nagari, or a line of business */
    record Count(String code, String place, ObstacleKind kind, int businesses) {}

    /** @param courses those that help against it and may be planned */
    record Need(ObstacleKind kind, int businesses, int served, List<Answer> courses) {}

    /** @param seats free in sessions that take people */
    record Answer(UUID id, String title, int seats) {}

    /** One row of the table of obstacles; {@code code} is what the page is filtered by. */
    record Row(String code, String place, Map<ObstacleKind, Integer> counts) {

        public int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
