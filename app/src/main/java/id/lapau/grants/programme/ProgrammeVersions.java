package id.lapau.grants.programme;

import id.lapau.kernel.Actor;
import id.lapau.kernel.Rupiah;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every version of every programme as stored. The bundled ones are there from the first start, before anybody proposes to them. */
@Repository
@Order(0)
public class ProgrammeVersions implements ApplicationRunner {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgrammeVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override public void run(ApplicationArguments arguments) {
        for (var programme : Programmes.bundled()) add(programme, Actor.SYSTEM, "Bawaan Lapau");
    }

    /** The newest version of every programme, by date of validity. */
    public List<Programme> all() {
        return jdbc.sql("""
                select distinct on (code) code, version, name, rules, amount, valid_from, basis
                from grants.programme_version order by code, version desc""")
                .query((row, _) -> programme(row)).list().stream().sorted(java.util.Comparator.comparing(Programme::validFrom)).toList();
    }

    public Optional<Programme> current(String code) {
        return jdbc.sql("""
                select code, version, name, rules, amount, valid_from, basis
                from grants.programme_version where code = :code order by version desc limit 1""")
                .param("code", code).query((row, _) -> programme(row)).optional();
    }

    /** The newest version that is valid on that day; before the first day of all, the first version. */
    public Optional<Programme> at(String code, LocalDate day) {
        return jdbc.sql("""
                select code, version, name, rules, amount, valid_from, basis
                from grants.programme_version where code = :code
                order by valid_from <= :day desc, case when valid_from <= :day then -version else version end limit 1""")
                .param("code", code).param("day", day).query((row, _) -> programme(row)).optional();
    }

    public Optional<Programme> version(String code, int version) {
        return jdbc.sql("""
                select code, version, name, rules, amount, valid_from, basis
                from grants.programme_version where code = :code and version = :version""")
                .param("code", code).param("version", version).query((row, _) -> programme(row)).optional();
    }

    /** All versions of one programme with who made them, newest first. */
    List<Authored> history(String code) {
        return jdbc.sql("""
                select code, version, name, rules, amount, valid_from, basis, by_id, by_name, at, reason
                from grants.programme_version where code = :code order by version desc""")
                .param("code", code)
                .query((row, _) -> new Authored(programme(row), new Actor(row.getObject("by_id", java.util.UUID.class), row.getString("by_name")),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("reason")))
                .list();
    }

    /** Stores a version; false when there is one of that number already, because somebody was faster. */
    boolean add(Programme programme, Actor by, String reason) {
        return jdbc.sql("""
                insert into grants.programme_version (code, version, name, rules, amount, valid_from, basis, by_id, by_name, at, reason)
                values (:code, :version, :name, cast(:rules as jsonb), :amount, :from, :basis, :by, :byName, :at, :reason)
                on conflict (code, version) do nothing""")
                .param("code", programme.code()).param("version", programme.version()).param("name", programme.name())
                .param("rules", JSON.writeValueAsString(programme.rules())).param("amount", programme.amount().amount())
                .param("from", Date.valueOf(programme.validFrom())).param("basis", programme.basis()).param("by", by.id()).param("byName", by.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).param("reason", reason).update() == 1;
    }

    private static Programme programme(ResultSet row) throws SQLException {
        var rules = List.of(JSON.readValue(row.getString("rules"), Rule[].class));
        return new Programme(row.getString("code"), row.getInt("version"), row.getString("name"), new Rupiah(row.getLong("amount")),
                row.getObject("valid_from", LocalDate.class), row.getString("basis"), rules);
    }
}
