package id.lapau.procurement.offer;

import id.lapau.procurement.need.PackageLine;
import id.lapau.procurement.need.PackageSheet;
import id.lapau.procurement.need.Weeks;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One item of a package over all its places and days, as a maker is asked for it.
 *
 * @param quantity pieces over all lines
 * @param lowest   lowest ceiling of its lines, rupiah a piece
 * @param highest  highest ceiling of its lines; a price between the two serves only some of them
 */
public record OfferItem(UUID id, String name, String unit, int quantity, long lowest, long highest, List<PackageLine> lines) {

    /** The items of a package, in the order of their names. */
    static List<OfferItem> of(PackageSheet sheet) {
        return sheet.lines().stream().collect(Collectors.groupingBy(PackageLine::item, LinkedHashMap::new, Collectors.toList())).values().stream().map(OfferItem::of).toList();
    }

    private static OfferItem of(List<PackageLine> lines) {
        var first = lines.getFirst();
        return new OfferItem(first.item(), first.itemName(), first.unit(), lines.stream().mapToInt(PackageLine::quantity).reduce(0, Math::addExact),
                lines.stream().mapToLong(PackageLine::ceiling).min().orElseThrow(), lines.stream().mapToLong(PackageLine::ceiling).max().orElseThrow(), lines);
    }

    /** Last day on which any of it may arrive. */
    public LocalDate last() {
        return lines.stream().map(PackageLine::deadline).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The weeks in which it can be made, from this day on. */
    public List<LocalDate> weeks(LocalDate today) {
        return Weeks.between(today, last());
    }
}
