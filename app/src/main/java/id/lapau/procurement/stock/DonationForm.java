package id.lapau.procurement.stock;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A donation as an officer writes it down. */
public record DonationForm(String donor, String letterNumber, @Nullable LocalDate letterDate, @Nullable LocalDate receivedOn, String item, String place, String quantity, String condition,
        String note) {

    static final DonationForm BLANK = new DonationForm("", "", null, null, "", "", "", "GOOD", "");

    public DonationForm {
        donor = donor == null ? "" : donor.strip();
        letterNumber = letterNumber == null ? "" : letterNumber.strip();
        item = item == null ? "" : item.strip();
        place = place == null ? "" : place.strip();
        quantity = quantity == null ? "" : quantity.strip();
        condition = condition == null ? "" : condition.strip();
        note = note == null ? "" : note.strip();
    }

    int pieces() {
        return StockAnswers.pieces(quantity);
    }

    UUID itemId() {
        return Objects.requireNonNull(StockAnswers.uuid(item));
    }

    UUID placeId() {
        return Objects.requireNonNull(StockAnswers.uuid(place));
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems(LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (donor.isEmpty()) problems.put("donor", "stock.problem.donor");
        if (letterNumber.isEmpty()) problems.put("letterNumber", "stock.problem.letter-number");
        if (letterDate == null || letterDate.isAfter(today)) problems.put("letterDate", "stock.problem.letter-date");
        if (receivedOn == null || receivedOn.isAfter(today)) problems.put("receivedOn", "stock.problem.received-on");
        if (StockAnswers.uuid(item) == null) problems.put("item", "stock.problem.item");
        if (StockAnswers.uuid(place) == null) problems.put("place", "stock.problem.place");
        if (pieces() <= 0) problems.put("quantity", "stock.problem.quantity");
        if (StockAnswers.known(condition, Condition.values()).isEmpty()) problems.put("condition", "stock.problem.condition");
        return problems;
    }
}
