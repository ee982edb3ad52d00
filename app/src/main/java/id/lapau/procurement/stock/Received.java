package id.lapau.procurement.stock;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a receiver says arrived.
 *
 * @param way        PHONE for the receiver's own words, PAPER for a signed paper that an officer enters
 * @param name       of who received, never a number of theirs
 * @param role       such as 'Sekretaris nagari'
 * @param difference what became of pieces that did not arrive; required when there are such
 * @param counts     pieces for each of the lines
 */
record Received(String way, String name, String role, String difference, List<UUID> lines, List<Integer> counts) {

    private static final String NUMBER = ".*\\d{6}.*";
    static final String PHONE = "PHONE";
    static final String PAPER = "PAPER";

    /** Reads the boxes of a form, named {@code jumlah-<line>}. */
    static Received read(String way, Distribution of, Map<String, String> boxes) {
        var counts = of.lines().stream().map(line -> StockAnswers.pieces(boxes.getOrDefault("jumlah-" + line.id(), ""))).toList();
        return new Received(way, boxes.getOrDefault("nama", "").strip(), boxes.getOrDefault("jabatan", "").strip(), boxes.getOrDefault("selisih", "").strip(),
                of.lines().stream().map(Distribution.Line::id).toList(), counts);
    }

    /** What was typed, to be shown again; a number in the place of a name is not. */
    static Map<String, String> again(Map<String, String> boxes) {
        var shown = new java.util.HashMap<>(boxes);
        shown.computeIfPresent("nama", (_, name) -> name.matches(NUMBER) ? "" : name);
        return shown;
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems(Distribution of) {
        var problems = new java.util.LinkedHashMap<String, String>();
        boolean less = false;
        for (int i = 0; i < counts.size(); i++) {
            int sent = of.lines().get(i).quantity();
            if (counts.get(i) < 0) problems.put("jumlah-" + lines.get(i), "stock.problem.count");
            else if (counts.get(i) > sent) problems.put("jumlah-" + lines.get(i), "stock.problem.more-than-sent");
            less |= counts.get(i) < sent;
        }
        if (less && difference.isEmpty()) problems.put("selisih", "stock.problem.difference");
        if (name.isEmpty()) problems.put("nama", "stock.problem.name");
        if (name.matches(NUMBER)) problems.put("nama", "stock.problem.no-number");
        if (role.isEmpty()) problems.put("jabatan", "stock.problem.role");
        return problems;
    }
}
