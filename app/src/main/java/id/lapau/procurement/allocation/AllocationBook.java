package id.lapau.procurement.allocation;

import id.lapau.kernel.Actor;
import id.lapau.procurement.allocation.Round.Input;
import id.lapau.procurement.allocation.Round.Outcome;
import id.lapau.procurement.allocation.Shares.Share;
import id.lapau.procurement.allocation.Shares.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds in the database. */
@Repository
class AllocationBook {

    private static final String ROUND = """
            select a.id, a.package, a.round, a.state, a.supplement, a.cost, a.cheapest, a.shortfall, a.version, a.reason, a.proposed_by, a.proposed_name, a.made_at, a.approved_at,
              a.approved_name, a.outcome, (select coalesce(sum(s.quantity), 0) from procurement.share s where s.allocation = a.id) as pieces
            from procurement.allocation a
            """;

    private final JdbcClient sql;

    AllocationBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** All rounds of a package, the newest first. */
    List<Round> rounds(UUID packageId) {
        return sql.sql(ROUND + "where a.package = :package order by a.round desc").param("package", packageId).query((row, _) -> round(row)).list();
    }

    Optional<Round> find(UUID id) {
        return sql.sql(ROUND + "where a.id = :id").param("id", id).query((row, _) -> round(row)).optional();
    }

    /** Holds the rounds of a package until the transaction ends, so that two officers do not share it out at once. */
    void lock(UUID packageId) {
        sql.sql("select id from procurement.package where id = :package for update").param("package", packageId).query(UUID.class).optional();
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(row.getObject("id", UUID.class), row.getObject("package", UUID.class), row.getInt("round"), AllocationState.valueOf(row.getString("state")),
                row.getBoolean("supplement"), row.getLong("cost"), row.getLong("cheapest"), row.getLong("pieces"), row.getInt("shortfall"), row.getInt("version"), row.getString("reason"),
                row.getObject("proposed_by", UUID.class), row.getString("proposed_name"), row.getTimestamp("made_at").toInstant(), instant(row, "approved_at"),
                row.getString("approved_name"), RoundJson.outcome(row.getString("outcome")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    Input input(UUID id) {
        return RoundJson.input(sql.sql("select input from procurement.allocation where id = :id").param("id", id).query(String.class).single());
    }

    UUID insert(UUID packageId, boolean supplement, Input input, Shares shares, String reason, Actor by, Instant at) {
        var outcome = new Outcome(shares.standings(), shares.missing());
        var id = sql.sql("""
                insert into procurement.allocation (package, round, state, supplement, input_hash, input, cost, cheapest, shortfall, outcome, reason, proposed_by, proposed_name, made_at)
                select :package, coalesce(max(round), 0) + 1, 'PROPOSED', :supplement, :hash, :input::jsonb, :cost, :cheapest, :shortfall, :outcome::jsonb, :reason, :by, :name, :at
                from procurement.allocation where package = :package returning id
                """).param("package", packageId).param("supplement", supplement).param("hash", RoundJson.hash(input.market())).param("input", RoundJson.of(input))
                .param("cost", shares.cost()).param("cheapest", shares.cheapest()).param("shortfall", shares.missing().stream().mapToInt(Shares.Missing::pieces).sum())
                .param("outcome", RoundJson.of(outcome)).param("reason", reason).param("by", by.id(), Types.OTHER).param("name", by.name()).param("at", Timestamp.from(at))
                .query(UUID.class).single();
        insert(id, input, shares);
        return id;
    }

    private void insert(UUID round, Input input, Shares shares) {
        var lines = input.market().linesById();
        var why = shares.standings().stream().collect(Collectors.toMap(Standing::maker, RoundJson::of));
        Map<List<UUID>, String> reasons = input.changes().stream().collect(Collectors.toMap(change -> List.of(change.maker(), change.item()), Round.Change::reason, (_, last) -> last));
        var all = shares.shares();
        sql.sql("""
                insert into procurement.share (allocation, package_line, business, quantity, price, why, changed)
                select :round, s.line, s.business, s.quantity, s.price, s.why::jsonb, s.changed
                from unnest(:lines::uuid[], :makers::uuid[], :quantities::int[], :prices::bigint[], :whys::text[], :changes::text[]) as s (line, business, quantity, price, why, changed)
                """).param("round", round).param("lines", all.stream().map(Share::line).toArray(UUID[]::new)).param("makers", all.stream().map(Share::maker).toArray(UUID[]::new))
                .param("quantities", all.stream().map(Share::quantity).toArray(Integer[]::new)).param("prices", all.stream().map(Share::price).toArray(Long[]::new))
                .param("whys", all.stream().map(share -> why.get(share.maker())).toArray(String[]::new))
                .param("changes", all.stream().map(share -> share.fixed() ? reasons.getOrDefault(List.of(share.maker(), lines.get(share.line()).item()), "") : "").toArray(String[]::new)).update();
    }

    /** False when somebody was faster. */
    boolean replace(UUID id, int seen) {
        return sql.sql("update procurement.allocation set state = 'REPLACED', version = version + 1 where id = :id and version = :seen and state = 'PROPOSED'")
                .param("id", id).param("seen", seen).update() == 1;
    }

    /** False when somebody was faster. */
    boolean approve(UUID id, int seen, Actor by, Instant at) {
        return sql.sql("""
                update procurement.allocation set state = 'APPROVED', version = version + 1, approved_by = :by, approved_name = :name, approved_at = :at
                where id = :id and version = :seen and state = 'PROPOSED'
                """).param("by", by.id(), Types.OTHER).param("name", by.name()).param("at", Timestamp.from(at)).param("id", id).param("seen", seen).update() == 1;
    }

    /** A share with the names a page shows. */
    record Placed(UUID business, UUID line, UUID item, String itemName, String unit, String place, LocalDate deadline, int quantity, long price, String changed) {}

    List<Placed> placed(UUID round) {
        return sql.sql("""
                select s.business, l.id as line, l.item, i.name as item_name, i.unit, p.name as place, l.deadline, s.quantity, s.price, s.changed
                from procurement.share s join procurement.package_line l on l.id = s.package_line join procurement.item i on i.id = l.item join procurement.place p on p.id = l.place
                where s.allocation = :round order by s.business, i.name, l.deadline, p.name, l.id
                """).param("round", round).query(Placed.class).list();
    }

    record Named(UUID id, String name, String owner, String nagari) {}

    Map<UUID, Named> names(List<UUID> businesses) {
        return sql.sql("""
                select b.id, coalesce(nullif(b.name, ''), nullif(b.line, ''), p.name) as name, p.name as owner, coalesce(b.nagari, p.nagari, '') as nagari from registry.business b join registry.person p on p.id = b.owner where b.id = any(:ids)
                """).param("ids", businesses.toArray(UUID[]::new)).query(Named.class).list().stream().collect(Collectors.toMap(Named::id, named -> named));
    }
}
