package id.lapau.grants.field;

import id.lapau.identity.Officer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who goes where: each row to the officer of its nagari; of several, always to the one who has the least to do.
 *
 * @param nobody rows in whose nagari no officer works, or whose nagari is not known
 */
record Sharing(Map<Officer, List<UUID>> byOfficer, int nobody) {

    /** @param load how many each officer has to see already */
    static Sharing of(List<FieldList.Line> rows, List<Officer> officers, Map<UUID, Integer> load) {
        var busy = new HashMap<>(load);
        var shared = new LinkedHashMap<Officer, List<UUID>>();
        int nobody = 0;
        for (var row : rows) {
            var next = next(row.nagari(), officers, busy);
            if (next == null) {
                nobody++;
                continue;
            }
            busy.merge(next.id(), 1, Integer::sum);
            shared.computeIfAbsent(next, _ -> new ArrayList<>()).add(row.proposal());
        }
        return new Sharing(shared, nobody);
    }

    private static @Nullable Officer next(@Nullable String nagari, List<Officer> officers, Map<UUID, Integer> busy) {
        return officers.stream().filter(officer -> officer.areaCode().equals(nagari))
                .min(Comparator.comparingInt((Officer officer) -> busy.getOrDefault(officer.id(), 0))).orElse(null);
    }
}
