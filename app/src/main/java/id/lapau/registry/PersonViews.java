package id.lapau.registry;

import id.lapau.kernel.Regions;
import id.lapau.identity.Officer;
import id.lapau.registry.PersonView.Alike;
import id.lapau.registry.PersonView.Event;
import id.lapau.registry.PersonView.Fact;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the page of a person shows. */
@Repository
class PersonViews {

    private static final Set<String> NUMBERS = Set.of("nik", "kk", "phone");

    private final JdbcClient sql;
    private final History history;
    private final BusinessList businesses;

    PersonViews(JdbcClient sql, History history, BusinessList businesses) {
        this.sql = sql;
        this.history = history;
        this.businesses = businesses;
    }

    PersonView of(StoredPerson person, boolean revealed, Officer viewer) {
        var facts = person.facts();
        return new PersonView(person.id().toString(), facts.name(),
                facts.nik() == null ? "" : revealed ? grouped(facts.nik().digits()) : facts.nik().masked(),
                facts.kk() == null ? "" : revealed ? grouped(facts.kk().digits()) : facts.kk().masked(),
                facts.phone() == null ? "" : revealed ? grouped(facts.phone().local()) : facts.phone().masked(),
                facts.birthDate(), facts.address(), Regions.bundled().nameOf(facts.nagari() == null ? null : facts.nagari().code()), person.disputed(), revealed,
                businesses.of(person.id()), alike(person.id(), viewer), history.of(person.id()).stream().map(PersonViews::event).toList());
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private List<Alike> alike(UUID person, Officer viewer) {
        return sql.sql("""
                select o.id, o.name, o.nagari, d.doubt from registry.possible_duplicate d
                join registry.person o on o.id = case when d.person = :id then d.lookalike else d.person end
                where :id in (d.person, d.lookalike) and d.dismissed_at is null and o.merged_into is null
                    and (:area = '' or o.nagari = :area) order by d.found_at
                """)
                .param("id", person).param("area", viewer.areaCode())
                .query((row, _) -> new Alike(row.getString("id"), row.getString("name"), Regions.bundled().nameOf(row.getString("nagari")), row.getString("doubt"))).list();
    }

    private static Event event(History.Told told) {
        var facts = told.facts().entrySet().stream()
                .map(fact -> new Fact(fact.getKey(), shown(fact.getKey(), fact.getValue().before()), shown(fact.getKey(), fact.getValue().after()))).toList();
        return new Event(told.kind().name(), told.at(), told.by(), told.source().reference().replace("!", " › ").replace("›  ›", "›"), told.reason(), facts);
    }

    private static String shown(String field, @Nullable String value) {
        if (value == null) return "";
        if (field.equals("nagari")) return Regions.bundled().nameOf(value);
        return NUMBERS.contains(field) ? value.substring(0, 4) + "********" + value.substring(value.length() - 2) : value;
    }
}
