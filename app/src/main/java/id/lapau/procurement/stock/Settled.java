package id.lapau.procurement.stock;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What became of pieces that were sent and not received.
 *
 * @param backs pieces of each line that are in the stock again
 * @param gones pieces of each line that are lost on the way
 */
record Settled(List<UUID> lines, List<Integer> backs, List<Integer> gones, String reason) {

    /** Everything of it came back. */
    static Settled whole(Distribution of, String reason) {
        return new Settled(of.lines().stream().map(Distribution.Line::id).toList(), of.lines().stream().map(Distribution.Line::quantity).toList(), of.lines().stream().map(_ -> 0).toList(),
                reason.strip());
    }

    /** Reads the boxes of a form, named {@code kembali-<line>} and {@code hilang-<line>}; an empty box is nought. */
    static Settled read(Distribution of, Map<String, String> boxes, String reason) {
        return new Settled(of.lines().stream().map(Distribution.Line::id).toList(), numbers(of, boxes, "kembali-"), numbers(of, boxes, "hilang-"), reason.strip());
    }

    private static List<Integer> numbers(Distribution of, Map<String, String> boxes, String name) {
        return of.lines().stream().map(line -> boxes.getOrDefault(name + line.id(), "").strip()).map(typed -> typed.isEmpty() ? 0 : StockAnswers.pieces(typed)).toList();
    }

    boolean nothing() {
        return backs.stream().allMatch(each -> each == 0) && gones.stream().allMatch(each -> each == 0);
    }
}
