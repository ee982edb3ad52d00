package id.lapau.training.course;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is taught, with its modules in order.
 *
 * @param minAttendance share of the meetings, in percent, from which somebody has completed it
 * @param passScore     of the test at the end, 0 to 100; null when no test decides
 * @param retired       whether no new session is planned of it
 */
public record Course(UUID id, String title, String summary, Target target, int minAttendance, @Nullable Integer passScore, boolean retired, int version,
        List<Module> modules) {

    public record Module(UUID id, int position, String title, int minutes, String content, List<Material> materials) {}

    /** @param link empty when the office keeps the file itself */
    public record Material(UUID id, String title, String link, @Nullable String fileName) {}

    /** All modules together. */
    public int minutes() {
        return modules.stream().mapToInt(Module::minutes).sum();
    }

    /** A line of the list of courses. */
    public record Line(UUID id, String title, String summary, int modules, int sessions, int completed, boolean retired) {}

    /** A file of a material. */
    record File(String name, String type, byte[] content) {}
}
