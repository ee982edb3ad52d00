package id.lapau.grants.whatif;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.programme.Parameter;
import id.lapau.grants.reference.ListKind;
import id.lapau.kernel.Actor;
import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stored previews. */
@Repository
class PreviewBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            select id, programme, programme_version, as_of, parameters, list_kind, list_name, state, refusal, row_count, counts, by_name, at from grants.what_if
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Vault vault;

    PreviewBook(JdbcClient sql, JdbcTemplate batches, Vault vault) {
        this.sql = sql;
        this.batches = batches;
        this.vault = vault;
    }

    UUID add(TryOut.Trial trial, int version, Map<Parameter, String> parameters, Actor by, Instant at) {
        var list = trial.list();
        var stored = parameters.entrySet().stream().collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue));
        return sql.sql("""
                insert into grants.what_if (programme, programme_version, as_of, parameters, list_kind, list_name, content_sealed, state, by_id, by_name, at)
                values (:programme, :version, :asOf, cast(:parameters as jsonb), :kind, :name, :content, 'WAITING', :by, :byName, :at) returning id""")
                .param("programme", trial.programme()).param("version", version).param("asOf", trial.asOf()).param("parameters", JSON.writeValueAsString(stored))
                .param("kind", list == null ? null : list.kind().name()).param("name", list == null ? "" : list.fileName())
                .param("content", list == null || list.content() == null ? null : vault.sealBytes(list.content()), Types.BINARY)
                .param("by", by.id()).param("byName", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).query(UUID.class).single();
    }

    Optional<Preview> find(UUID id) {
        return sql.sql(COLUMNS + "where id = :id").param("id", id).query((row, _) -> preview(row)).optional();
    }

    /** The newest previews of a programme. */
    List<Preview> ofProgramme(String programme) {
        return sql.sql(COLUMNS + "where programme = :programme and state <> 'WAITING' order by at desc limit 20").param("programme", programme).query((row, _) -> preview(row)).list();
    }

    /** The tried list; null when the newest version is left out. */
    byte @Nullable [] content(UUID id) {
        return sql.sql("select content_sealed from grants.what_if where id = :id and content_sealed is not null").param("id", id).query(byte[].class).optional()
                .map(vault::openBytes).orElse(null);
    }

    /** Stores what came of it, and forgets the tried list. */
    void ready(UUID id, Comparison comparison) {
        sql.sql("update grants.what_if set state = 'READY', row_count = :rows, counts = cast(:counts as jsonb), content_sealed = null where id = :id")
                .param("rows", comparison.rows()).param("counts", JSON.writeValueAsString(comparison.counts())).param("id", id).update();
        var rows = new ArrayList<Object[]>();
        for (var change : comparison.changes()) rows.add(new Object[] {id, rows.size() + 1, change.proposal(), change.name(), change.nagari(), change.before(), change.after(),
            joined(change.codesBefore()), joined(change.codesAfter())});
        batches.batchUpdate("""
                insert into grants.what_if_change (what_if, position, proposal, name, nagari, before, after, codes_before, codes_after)
                values (?, ?, ?, ?, ?, ?, ?, string_to_array(?, ';'), string_to_array(?, ';'))""", rows);
    }

    private static String joined(List<ReasonCode> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.joining(";"));
    }

    void refused(UUID id, String why) {
        sql.sql("update grants.what_if set state = 'REFUSED', refusal = :why, content_sealed = null where id = :id").param("why", why).param("id", id).update();
    }

    List<Preview.Place> places(UUID id) {
        return sql.sql("""
                select nagari, count(*) filter (where after = 'eligible' and before <> 'eligible') as gained,
                       count(*) filter (where before = 'eligible' and after <> 'eligible') as lost,
                       count(*) filter (where before <> 'eligible' and after <> 'eligible') as other
                from grants.what_if_change where what_if = :id group by nagari order by nagari""")
                .param("id", id).query(Preview.Place.class).list();
    }

    /** @param way such as {@code eligible>review}; empty for all */
    Preview.Lines lines(UUID id, String search, String way, int page) {
        record Found(Preview.Line line, int found) {}
        var rows = sql.sql("""
                select proposal, name, nagari, before, after, codes_before, codes_after, count(*) over () as found from grants.what_if_change
                where what_if = :id and (name ilike :like or nagari ilike :like) and (:way = '' or before || '>' || after = :way)
                order by position limit :size offset :from""")
                .param("id", id).param("like", Like.containing(search)).param("way", way)
                .param("size", Preview.Lines.PAGE).param("from", (page - 1) * Preview.Lines.PAGE)
                .query((row, _) -> new Found(line(row), row.getInt("found"))).list();
        return new Preview.Lines(rows.stream().map(Found::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    List<Preview.Line> all(UUID id) {
        return sql.sql("select proposal, name, nagari, before, after, codes_before, codes_after from grants.what_if_change where what_if = :id order by position")
                .param("id", id).query((row, _) -> line(row)).list();
    }

    private static Preview.Line line(ResultSet row) throws SQLException {
        return new Preview.Line(row.getObject("proposal", UUID.class), row.getString("name"), row.getString("nagari"), row.getString("before"), row.getString("after"),
                codes(row.getArray("codes_before")), codes(row.getArray("codes_after")));
    }

    private static List<ReasonCode> codes(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(ReasonCode::valueOf).toList();
    }

    private static Preview preview(ResultSet row) throws SQLException {
        var parameters = new EnumMap<Parameter, String>(Parameter.class);
        JSON.readTree(row.getString("parameters")).properties().forEach(entry -> parameters.put(Parameter.valueOf(entry.getKey()), entry.getValue().asString()));
        var counts = new TreeMap<String, Integer>();
        JSON.readTree(row.getString("counts")).properties().forEach(entry -> counts.put(entry.getKey(), entry.getValue().asInt()));
        var kind = row.getString("list_kind");
        return new Preview(row.getObject("id", UUID.class), row.getString("programme"), row.getInt("programme_version"), row.getObject("as_of", LocalDate.class), parameters,
                kind == null ? null : ListKind.valueOf(kind), row.getString("list_name"), Preview.State.valueOf(row.getString("state")), row.getString("refusal"),
                row.getInt("row_count"), counts, row.getString("by_name"), row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
