package id.lapau.registry;

import id.lapau.kernel.Actor;
import id.lapau.registry.PersonView.Consent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who allowed the use of the data for what, and until when. */
@Repository
class Consents {

    private final JdbcClient sql;

    Consents(JdbcClient sql) {
        this.sql = sql;
    }

    /** With those of persons that were merged into this one; standing ones first. */
    List<Consent> of(UUID person) {
        return sql.sql("""
                with recursive them (id) as (
                    select :person::uuid union select p.id from registry.person p join them on p.merged_into = them.id)
                select c.id, c.purpose, c.given_on, c.how, c.recorded_by_name, c.withdrawn_on, c.withdrawn_by_name
                from registry.consent c join them on them.id = c.person order by c.withdrawn_on nulls first, c.given_on desc, c.id desc
                """)
                .param("person", person)
                .query((row, _) -> new Consent(row.getString("id"), row.getString("purpose"), row.getObject("given_on", LocalDate.class), row.getString("how"),
                        row.getString("recorded_by_name"), row.getObject("withdrawn_on", LocalDate.class), row.getString("withdrawn_by_name"))).list();
    }

    UUID add(UUID person, ConsentPurpose purpose, LocalDate on, String how, Actor by) {
        return sql.sql("""
                insert into registry.consent (person, purpose, given_on, how, recorded_by, recorded_by_name)
                values (:person, :purpose, :on, :how, :by, :name) returning id
                """)
                .param("person", person).param("purpose", purpose.name()).param("on", on).param("how", how).param("by", by.id()).param("name", by.name())
                .query(UUID.class).single();
    }

    /** False when it was withdrawn already. */
    boolean withdraw(UUID consent, LocalDate on, Actor by) {
        return sql.sql("update registry.consent set withdrawn_on = :on, withdrawn_by = :by, withdrawn_by_name = :name where id = :id and withdrawn_on is null")
                .param("id", consent).param("on", on).param("by", by.id()).param("name", by.name()).update() > 0;
    }
}
