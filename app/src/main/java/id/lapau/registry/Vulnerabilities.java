package id.lapau.registry;

import id.lapau.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which vulnerabilities were noted of whom, by which paper. */
@Repository
public class Vulnerabilities {

    private final JdbcClient sql;

    Vulnerabilities(JdbcClient sql) {
        this.sql = sql;
    }

    /** One noted fact as the person's page shows it. */
    public record Noted(UUID id, Vulnerability kind, String source, LocalDate since, String by, @Nullable LocalDate endedOn, @Nullable String endedReason) {}

    private record Fact(UUID person, Vulnerability kind) {}

    /** What stood on that day, by person; who was merged brings along what was noted of them. */
    public Map<UUID, Set<Vulnerability>> of(Collection<UUID> persons, LocalDate day) {
        var found = new HashMap<UUID, Set<Vulnerability>>();
        sql.sql("""
                with recursive one (person, is_also) as (
                    select id, id from registry.person where id = any(:persons::uuid[])
                    union select o.person, p.id from registry.person p join one o on p.merged_into = o.is_also)
                select o.person, v.kind from one o join registry.vulnerability v on v.person = o.is_also
                where v.since <= :day and (v.ended_on is null or v.ended_on > :day)""")
                .param("persons", Columns.texts(persons, id -> id)).param("day", day)
                .query((row, _) -> new Fact(row.getObject("person", UUID.class), Vulnerability.valueOf(row.getString("kind")))).list()
                .forEach(fact -> found.computeIfAbsent(fact.person(), _ -> EnumSet.noneOf(Vulnerability.class)).add(fact.kind()));
        return found;
    }

    /** Those that stand first, then the newest. */
    List<Noted> noted(UUID person) {
        return sql.sql("""
                select id, kind, source, since, noted_by_name, ended_on, ended_reason from registry.vulnerability
                where person = :person order by ended_on desc nulls first, since desc, id desc""")
                .param("person", person)
                .query((row, _) -> new Noted(row.getObject("id", UUID.class), Vulnerability.valueOf(row.getString("kind")), row.getString("source"),
                        row.getObject("since", LocalDate.class), row.getString("noted_by_name"), row.getObject("ended_on", LocalDate.class), row.getString("ended_reason")))
                .list();
    }

    /** False when it stands already. */
    boolean add(UUID person, Vulnerability kind, String source, LocalDate since, Actor by, Instant at) {
        return sql.sql("""
                insert into registry.vulnerability (person, kind, source, since, noted_by, noted_by_name, noted_at)
                values (:person, :kind, :source, :since, :by, :name, :at) on conflict (person, kind) where ended_on is null do nothing""")
                .param("person", person).param("kind", kind.name()).param("source", source).param("since", since)
                .param("by", by.id()).param("name", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** False when it ended already, or is somebody else's. */
    boolean end(UUID person, UUID id, LocalDate on, String reason, Actor by) {
        return sql.sql("""
                update registry.vulnerability set ended_on = greatest(:on, since), ended_reason = :reason, ended_by = :by, ended_by_name = :name
                where id = :id and person = :person and ended_on is null""")
                .param("on", on).param("reason", reason).param("by", by.id()).param("name", by.name()).param("id", id).param("person", person).update() == 1;
    }
}
