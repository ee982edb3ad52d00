package id.lapau.grants.phase;

import id.lapau.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored phases and what happened to them. */
@Repository
public class PhaseBook {

    private static final String COLUMNS = "select id, programme, number, name, opens_on, closes_on, state, seed, rule_version, version from grants.phase ";

    private final JdbcClient sql;

    PhaseBook(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Phase> find(UUID id) {
        return sql.sql(COLUMNS + "where id = :id").param("id", id).query((row, _) -> phase(row)).optional();
    }

    /** Holds the phase as it is until the transaction ends. */
    public Optional<Phase> held(UUID id) {
        return sql.sql(COLUMNS + "where id = :id for share").param("id", id).query((row, _) -> phase(row)).optional();
    }

    /** Those in which something can be proposed, by programme and number. */
    public List<Phase> open() {
        return sql.sql(COLUMNS + "where state = 'OPEN' order by programme, number").query((row, _) -> phase(row)).list();
    }

    /** Every phase, the newest first; of one programme unless {@code programme} is empty. */
    List<Phase> all(String programme) {
        return sql.sql(COLUMNS + "where :programme = '' or programme = :programme order by planned_at desc, number desc").param("programme", programme)
                .query((row, _) -> phase(row)).list();
    }

    /** Plans the next phase of a programme; of two at once, one waits for the other. */
    UUID add(String programme, String name, LocalDate opensOn, LocalDate closesOn, String seed, Actor by, Instant at) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('grants.phase ' || :programme, 0))").param("programme", programme).query(_ -> { });
        return sql.sql("""
                insert into grants.phase (programme, number, name, opens_on, closes_on, state, seed, planned_by, planned_by_name, planned_at)
                select :programme, coalesce(max(number), 0) + 1, :name, :opens, :closes, 'PLANNED', :seed, :by, :byName, :at
                from grants.phase where programme = :programme returning id""")
                .param("programme", programme).param("name", name).param("opens", opensOn).param("closes", closesOn).param("seed", seed)
                .param("by", by.id()).param("byName", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).query(UUID.class).single();
    }

    /** Stores state, dates and rule of a phase; false when somebody was faster. */
    boolean change(Phase changed) {
        return sql.sql("""
                update grants.phase set state = :state, name = :name, opens_on = :opens, closes_on = :closes, rule_version = :rule, version = version + 1
                where id = :id and version = :seen""")
                .param("state", changed.state().name()).param("name", changed.name()).param("opens", changed.opensOn()).param("closes", changed.closesOn())
                .param("rule", changed.ruleVersion()).param("id", changed.id()).param("seen", changed.version()).update() == 1;
    }

    public record Event(PhaseState state, LocalDate opensOn, LocalDate closesOn, String reason, String by, Instant at) {}

    void tell(Phase phase, String reason, Actor by, Instant at) {
        sql.sql("""
                insert into grants.phase_event (phase, state, opens_on, closes_on, reason, by_id, by_name, at)
                values (:phase, :state, :opens, :closes, :reason, :by, :name, :at)""")
                .param("phase", phase.id()).param("state", phase.state().name()).param("opens", phase.opensOn()).param("closes", phase.closesOn())
                .param("reason", reason).param("by", by.id()).param("name", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** What happened to a phase, the newest first. */
    List<Event> events(UUID phase) {
        return sql.sql("select state, opens_on, closes_on, reason, by_name, at from grants.phase_event where phase = :phase order by at desc, id desc")
                .param("phase", phase)
                .query((row, _) -> new Event(PhaseState.valueOf(row.getString("state")), row.getObject("opens_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class), row.getString("reason"), row.getString("by_name"), row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Phase phase(ResultSet row) throws SQLException {
        return new Phase(row.getObject("id", UUID.class), row.getString("programme"), row.getInt("number"), row.getString("name"),
                row.getObject("opens_on", LocalDate.class), row.getObject("closes_on", LocalDate.class), PhaseState.valueOf(row.getString("state")),
                row.getString("seed"), number(row), row.getInt("version"));
    }

    private static @Nullable Integer number(ResultSet row) throws SQLException {
        int version = row.getInt("rule_version");
        return row.wasNull() ? null : version;
    }
}
