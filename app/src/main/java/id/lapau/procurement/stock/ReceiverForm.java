package id.lapau.procurement.stock;

import id.lapau.kernel.PhoneNumber;
import id.lapau.kernel.Regions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A receiver as an officer writes it down. */
public record ReceiverForm(String name, String kind, String address, String nagari, String people, String contact, String phone) {

    static final ReceiverForm BLANK = new ReceiverForm("", "NAGARI", "", "", "", "", "");

    public ReceiverForm {
        name = name == null ? "" : name.strip();
        kind = kind == null ? "" : kind.strip();
        address = address == null ? "" : address.strip();
        nagari = nagari == null ? "" : nagari.strip();
        people = people == null ? "" : people.strip();
        contact = contact == null ? "" : contact.strip();
        phone = phone == null ? "" : phone.strip();
    }

    @Nullable Integer headcount() {
        return people.isEmpty() ? null : Integer.valueOf(StockAnswers.pieces(people));
    }

    @Nullable PhoneNumber number() {
        return PhoneNumber.read(phone).orElse(null);
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (name.isEmpty()) problems.put("name", "stock.problem.receiver-name");
        if (StockAnswers.known(kind, ReceiverKind.values()).isEmpty()) problems.put("kind", "stock.problem.receiver-kind");
        if (!nagari.isEmpty() && (!nagari.matches("\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}") || Regions.bundled().nameOf(nagari).isEmpty())) problems.put("nagari", "stock.problem.nagari");
        if (!people.isEmpty() && StockAnswers.pieces(people) <= 0) problems.put("people", "stock.problem.people");
        if (!phone.isEmpty() && number() == null) problems.put("phone", "stock.problem.phone");
        return problems;
    }
}
