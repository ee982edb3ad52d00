package id.lapau.grants.phase;

import id.lapau.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The quotas of phases, entry by entry. */
@Repository
public class Quotas {

    private final JdbcClient sql;

    Quotas(JdbcClient sql) {
        this.sql = sql;
    }

    private record Entry(UUID phase, QuotaEntry entry) {}

    /** Every entry of a phase, the newest first. */
    public Quota of(UUID phase) {
        return of(List.of(phase)).getOrDefault(phase, new Quota(List.of()));
    }

    /** The same of several phases; a phase without any entry is left out. */
    Map<UUID, Quota> of(Collection<UUID> phases) {
        return sql.sql("""
                select q.phase, q.id, q.kind, q.party, q.people, q.dated, q.letter, l.number, q.note, q.recorded_by_name, q.recorded_at
                from grants.quota_entry q join grants.letter l on l.id = q.letter
                where q.phase = any(:phases) order by q.dated desc, q.recorded_at desc, q.id desc""")
                .param("phases", phases.toArray(UUID[]::new))
                .query((row, _) -> new Entry(row.getObject("phase", UUID.class), new QuotaEntry(row.getObject("id", UUID.class), QuotaEntry.Kind.valueOf(row.getString("kind")),
                        QuotaEntry.Party.valueOf(row.getString("party")), row.getInt("people"), row.getObject("dated", LocalDate.class),
                        row.getObject("letter", UUID.class), row.getString("number"), row.getString("note"), row.getString("recorded_by_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant())))
                .list().stream().collect(Collectors.groupingBy(Entry::phase, Collectors.collectingAndThen(Collectors.mapping(Entry::entry, Collectors.toList()), Quota::new)));
    }

    void add(UUID phase, RecordQuota.Figure figure, Actor by, Instant at) {
        sql.sql("""
                insert into grants.quota_entry (phase, kind, party, people, dated, letter, note, recorded_by, recorded_by_name, recorded_at)
                values (:phase, :kind, :party, :people, :dated, :letter, :note, :by, :name, :at)""")
                .param("phase", phase).param("kind", figure.kind().name()).param("party", figure.party().name()).param("people", figure.people())
                .param("dated", figure.dated()).param("letter", figure.letter()).param("note", figure.note())
                .param("by", by.id()).param("name", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
