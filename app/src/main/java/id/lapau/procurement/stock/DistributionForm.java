package id.lapau.procurement.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A distribution as an officer plans it.
 *
 * @param item     one for each line; empty lines are left out
 * @param quantity pieces, one for each line
 * @param lot      number of the lot to take, one for each line; empty: the oldest first
 */
public record DistributionForm(String place, String receiver, @Nullable LocalDate plannedFor, String note, @Nullable List<String> item, @Nullable List<String> quantity, @Nullable List<String> lot) {

    /** Lines of the form. */
    public static final int LINES = 4;

    static final DistributionForm BLANK = new DistributionForm("", "", null, "", List.of(), List.of(), List.of());

    public DistributionForm {
        place = place == null ? "" : place.strip();
        receiver = receiver == null ? "" : receiver.strip();
        note = note == null ? "" : note.strip();
        item = padded(item);
        quantity = padded(quantity);
        lot = padded(lot);
    }

    private static List<String> padded(@Nullable List<String> given) {
        var all = new ArrayList<String>();
        if (given != null) given.stream().limit(LINES).forEach(each -> all.add(each == null ? "" : each.strip()));
        while (all.size() < LINES) all.add("");
        return List.copyOf(all);
    }

    /** One line that is filled in; {@code lot} is empty or a lot's number. */
    record Wanted(UUID item, int pieces, String lot) {}

    List<Wanted> wanted() {
        var lines = new ArrayList<Wanted>();
        for (int i = 0; i < LINES; i++) if (!blank(i)) lines.add(new Wanted(Objects.requireNonNull(StockAnswers.uuid(at(item, i))), StockAnswers.pieces(at(quantity, i)), at(lot, i)));
        return lines;
    }

    private static String at(@Nullable List<String> all, int i) {
        return Objects.requireNonNull(all).get(i);
    }

    private boolean blank(int line) {
        return at(item, line).isEmpty() && at(quantity, line).isEmpty();
    }

    UUID placeId() {
        return Objects.requireNonNull(StockAnswers.uuid(place));
    }

    UUID receiverId() {
        return Objects.requireNonNull(StockAnswers.uuid(receiver));
    }

    /** Message keys of what is wrong, by field; lines count from 0. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (StockAnswers.uuid(receiver) == null) problems.put("receiver", "stock.problem.receiver");
        if (StockAnswers.uuid(place) == null) problems.put("place", "stock.problem.place");
        if (plannedFor == null) problems.put("plannedFor", "stock.problem.planned-for");
        var seen = new HashSet<String>();
        for (int i = 0; i < LINES; i++) {
            if (blank(i)) continue;
            if (StockAnswers.uuid(at(item, i)) == null) problems.put("item-" + i, "stock.problem.item");
            else if (!seen.add(at(item, i) + at(lot, i))) problems.put("item-" + i, "stock.problem.item-twice");
            if (StockAnswers.pieces(at(quantity, i)) <= 0) problems.put("quantity-" + i, "stock.problem.quantity");
        }
        if (java.util.stream.IntStream.range(0, LINES).allMatch(this::blank)) problems.put("item-0", "stock.problem.no-line");
        return problems;
    }
}
