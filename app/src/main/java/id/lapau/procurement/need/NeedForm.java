package id.lapau.procurement.need;

import id.lapau.kernel.Rupiah;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need as its office writes it.
 *
 * @param office counts only where an officer writes for an office
 */
public record NeedForm(@Nullable UUID office, @Nullable UUID item, @Nullable UUID place, String quantity, @Nullable LocalDate deadline, String ceiling, String budgetLine, String note,
        int version) {

    /** Pieces that may be asked for at once. */
    public static final int MOST = 50_000_000;
    private static final long DEAREST = 10_000_000_000L;

    public NeedForm {
        quantity = ItemForm.text(quantity);
        ceiling = ItemForm.text(ceiling);
        budgetLine = ItemForm.text(budgetLine);
        note = ItemForm.text(note);
    }

    static NeedForm blank(@Nullable UUID office) {
        return new NeedForm(office, null, null, "", null, "", "", "", 0);
    }

    static NeedForm of(Need need) {
        return new NeedForm(need.office().id(), need.item().id(), need.place().id(), String.valueOf(need.quantity()), need.deadline(), new Rupiah(need.ceiling()).toString(), need.budgetLine(),
                need.note(), need.version());
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems(LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (office == null) problems.put("office", "need.problem.office");
        if (item == null) problems.put("item", "need.problem.item");
        if (pieces() == 0) problems.put("quantity", "need.problem.quantity");
        if (place == null) problems.put("place", "need.problem.place");
        if (deadline == null || !deadline.isAfter(today)) problems.put("deadline", "need.problem.deadline");
        if (price() == 0 || price() > DEAREST) problems.put("ceiling", "need.problem.ceiling");
        if (budgetLine.isEmpty()) problems.put("budgetLine", "need.problem.budget");
        return problems;
    }

    /** 0 when it is no number of pieces. */
    int pieces() {
        return pieces(quantity, MOST);
    }

    /** Reads {@code 1200} and {@code 1.200}; 0 when it is no number from 1 to {@code most}. */
    public static int pieces(String typed, int most) {
        var digits = typed.strip().matches("\\d{1,3}(\\.\\d{3})+") ? typed.strip().replace(".", "") : typed.strip();
        return digits.matches("\\d{1,9}") && Integer.parseInt(digits) <= most ? Integer.parseInt(digits) : 0;
    }

    /** Rupiah a piece; 0 when it is no amount. */
    long price() {
        return Rupiah.read(ceiling).map(Rupiah::amount).orElse(0L);
    }
}
