package id.lapau.registry;

import id.lapau.kernel.Regions;
import id.lapau.identity.Officer;
import id.lapau.registry.PersonView.Alike;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the page of a person shows. */
@Repository
class PersonViews {

    private final JdbcClient sql;
    private final History history;
    private final BusinessList businesses;
    private final Consents consents;

    PersonViews(JdbcClient sql, History history, BusinessList businesses, Consents consents) {
        this.sql = sql;
        this.history = history;
        this.businesses = businesses;
        this.consents = consents;
    }

    PersonView of(StoredPerson person, boolean revealed, Officer viewer) {
        var facts = person.facts();
        return new PersonView(person.id().toString(), facts.name(),
                facts.nik() == null ? "" : revealed ? facts.nik().grouped() : facts.nik().masked(),
                facts.kk() == null ? "" : revealed ? facts.kk().grouped() : facts.kk().masked(),
                facts.phone() == null ? "" : revealed ? facts.phone().grouped() : facts.phone().masked(),
                facts.birthDate(), facts.address(), Regions.bundled().nameOf(facts.nagari() == null ? null : facts.nagari().code()), person.disputed(), revealed,
                businesses.of(person.id()), alike(person.id(), viewer), consents.of(person.id()), history.of(person.id()));
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
}
