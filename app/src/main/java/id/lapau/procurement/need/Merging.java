package id.lapau.procurement.need;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** How needs become lines of a package: same item, place and day add up, and the lowest ceiling counts for all of them. Pure. */
final class Merging {

    private Merging() {}

    /** @param ceiling rupiah a piece */
    record Asked(UUID need, UUID item, UUID place, LocalDate deadline, int quantity, long ceiling) {}

    private record Key(UUID item, UUID place, LocalDate deadline) {}

    /** @param needs in the order of their identifiers */
    record Merged(UUID item, UUID place, LocalDate deadline, int quantity, long ceiling, List<UUID> needs) {}

    /**
     * The lines, in the order of day, item and place: the order of the needs does not matter.
     *
     * @throws ArithmeticException when a line would have more pieces than an int can count
     */
    static List<Merged> of(Collection<Asked> needs) {
        return needs.stream().collect(Collectors.groupingBy(each -> new Key(each.item(), each.place(), each.deadline()))).entrySet().stream()
                .map(group -> merged(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Merged::deadline).thenComparing(Merged::item).thenComparing(Merged::place)).toList();
    }

    private static Merged merged(Key key, List<Asked> needs) {
        return new Merged(key.item(), key.place(), key.deadline(), needs.stream().mapToInt(Asked::quantity).reduce(0, Math::addExact),
                needs.stream().mapToLong(Asked::ceiling).min().orElseThrow(), needs.stream().map(Asked::need).sorted().toList());
    }
}
