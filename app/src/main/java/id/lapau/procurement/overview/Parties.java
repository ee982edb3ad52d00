package id.lapau.procurement.overview;

import id.lapau.procurement.overview.Story.Award;
import id.lapau.procurement.overview.Story.Order;
import id.lapau.procurement.overview.Story.Party;
import id.lapau.procurement.overview.Story.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who takes part: offices, makers by their business, the treasury. No person is named. */
final class Parties {

    private static final String US = "procuring-entity";
    private static final String TREASURY = "treasury";
    private static final String TREASURY_NAME = "Kas Negara";

    private final Story story;
    private final Publisher publisher;

    Parties(Story story, Publisher publisher) {
        this.story = story;
        this.publisher = publisher;
    }

    /** The office that runs the package, and those that need the goods. */
    List<Map<String, Object>> buying() {
        var parties = new ArrayList<Map<String, Object>>();
        parties.add(party(US, publisher.office(), null, story.offices().isEmpty() ? List.of("procuringEntity", "buyer", "payer") : List.of("procuringEntity", "payer")));
        for (var office : story.offices()) parties.add(party(id(office), office.name(), null, List.of("buyer")));
        return parties;
    }

    private static String id(Party office) {
        return "office-" + office.id();
    }

    private static Map<String, Object> party(String id, String name, @Nullable Tree address, List<String> roles) {
        return Tree.with("id", id).and("name", name).and("address", address).and("roles", roles).done();
    }

    /** The only office that needs the goods; where several do, whoever runs the package. */
    Map<String, Object> buyer() {
        return story.offices().size() == 1 ? reference(id(story.offices().getFirst()), story.offices().getFirst().name()) : procuringEntity();
    }

    Map<String, Object> procuringEntity() {
        return reference(US, publisher.office());
    }

    private static Map<String, Object> reference(String id, String name) {
        return Tree.with("id", id).and("name", name).done();
    }

    Map<String, Object> reference(UUID business) {
        return reference(maker(business), story.makers().get(business).name());
    }

    private static String maker(UUID business) {
        return "business-" + business;
    }

    List<Map<String, Object>> tenderers(List<UUID> businesses) {
        return businesses.stream().map(business -> maker(business, List.of("tenderer"))).toList();
    }

    private Map<String, Object> maker(UUID business, List<String> roles) {
        var maker = story.makers().get(business);
        var address = Tree.with("locality", maker.nagari().isEmpty() ? null : maker.nagari()).and("region", publisher.government()).and("countryName", "Indonesia");
        return party(maker(business), maker.name(), address, roles);
    }

    List<Map<String, Object>> suppliers(List<Award> awards) {
        return awards.stream().map(award -> maker(award.business(), List.of("tenderer", "supplier"))).distinct().toList();
    }

    /** Who a payment turns into a payee. */
    List<Map<String, Object>> paying(Order order, Payment payment) {
        var parties = new ArrayList<Map<String, Object>>();
        parties.add(maker(order.business(), List.of("tenderer", "supplier", "payee")));
        if (payment.tax() > 0) parties.add(party(TREASURY, TREASURY_NAME, null, List.of("payee")));
        return parties;
    }

    Map<String, Object> treasury() {
        return reference(TREASURY, TREASURY_NAME);
    }
}
