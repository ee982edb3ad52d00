package id.lapau.registry;

import static id.lapau.registry.Columns.bytes;
import static id.lapau.registry.Columns.texts;

import id.lapau.kernel.Actor;
import id.lapau.platform.Vault;
import id.lapau.registry.HistoryLine.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was learnt of a person, when and from where; the facts are sealed. */
@Repository
class History {

    /** A line as it is stored. */
    record Told(Kind kind, Map<String, Change> facts, Source source, String reason, String by, Instant at) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Vault vault;

    History(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void add(List<HistoryLine> lines, Actor by, Instant at) {
        if (lines.isEmpty()) return;
        var facts = lines.stream().map(line -> JSON.writeValueAsString(line.facts())).toList();
        sql.sql("""
                insert into registry.history (person, business, kind, facts_sealed, facts_hash, source_kind, source_ref, reason, by_id, by_name, at)
                select *, :byId, :byName, :at::timestamptz
                from unnest(:persons::uuid[], :businesses::uuid[], :kinds, :facts, :hashes, :sourceKinds, :refs, :reasons) on conflict do nothing
                """)
                .param("persons", texts(lines, HistoryLine::person)).param("businesses", texts(lines, HistoryLine::business))
                .param("kinds", texts(lines, HistoryLine::kind)).param("facts", bytes(facts, vault::seal)).param("hashes", bytes(facts, vault::fingerprint))
                .param("sourceKinds", texts(lines, line -> line.source().kind())).param("refs", texts(lines, line -> line.source().reference()))
                .param("reasons", texts(lines, HistoryLine::reason)).param("byId", by.id()).param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Newest first; with the history of persons that were merged into this one. */
    List<HistoryEvent> of(UUID person) {
        return told("""
                with recursive them (id) as (
                    select :id::uuid union select p.id from registry.person p join them on p.merged_into = them.id)
                select h.* from registry.history h join them on them.id = h.person order by h.at desc, h.id desc limit 200
                """, person);
    }

    /** Newest first. */
    List<HistoryEvent> ofBusiness(UUID business) {
        return told("select h.* from registry.history h where h.business = :id order by h.at desc, h.id desc limit 200", business);
    }

    private List<HistoryEvent> told(String query, UUID id) {
        return sql.sql(query).param("id", id).query((row, _) -> HistoryEvent.of(new Told(Kind.valueOf(row.getString("kind")), facts(row.getBytes("facts_sealed")),
                new Source(Source.Kind.valueOf(row.getString("source_kind")), row.getString("source_ref")), row.getString("reason"),
                row.getString("by_name"), row.getTimestamp("at").toInstant()))).list();
    }

    private Map<String, Change> facts(byte[] sealed) {
        return JSON.readValue(vault.open(sealed), new TypeReference<Map<String, Change>>() {});
    }
}
