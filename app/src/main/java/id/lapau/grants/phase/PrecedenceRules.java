package id.lapau.grants.phase;

import id.lapau.kernel.Actor;
import id.lapau.kernel.Rupiah;
import id.lapau.registry.Vulnerability;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every version of the order of precedence of each programme; version 0 is the one that comes with Lapau. */
@Repository
public class PrecedenceRules {

    private static final String COLUMNS = "select programme, version, criteria, vulnerable, size_step, basis, reason, by_id, by_name, at from grants.precedence_rule ";

    private final JdbcClient sql;

    PrecedenceRules(JdbcClient sql) {
        this.sql = sql;
    }

    /** A version with who chose it, when and why. */
    public record Chosen(PrecedenceRule rule, String reason, Actor by, Instant at) {}

    /** @throws java.util.NoSuchElementException when there is no such version */
    public PrecedenceRule version(String programme, int version) {
        if (version == 0) return PrecedenceRule.standard(programme);
        return sql.sql(COLUMNS + "where programme = :programme and version = :version").param("programme", programme).param("version", version)
                .query((row, _) -> chosen(row).rule()).single();
    }

    /** The newest version. */
    public PrecedenceRule current(String programme) {
        return history(programme).stream().findFirst().map(Chosen::rule).orElseGet(() -> PrecedenceRule.standard(programme));
    }

    /** Every version that a head chose, the newest first. */
    List<Chosen> history(String programme) {
        return sql.sql(COLUMNS + "where programme = :programme order by version desc").param("programme", programme).query((row, _) -> chosen(row)).list();
    }

    /** False when there is a version of that number already, because somebody was faster. */
    boolean add(Chosen chosen) {
        var rule = chosen.rule();
        return sql.sql("""
                insert into grants.precedence_rule (programme, version, criteria, vulnerable, size_step, basis, reason, by_id, by_name, at)
                values (:programme, :version, :criteria, :vulnerable, :step, :basis, :reason, :by, :name, :at)
                on conflict (programme, version) do nothing""")
                .param("programme", rule.programme()).param("version", rule.version()).param("criteria", joined(rule.order()))
                .param("vulnerable", joined(rule.vulnerable().stream().sorted().toList())).param("step", rule.sizeStep().amount()).param("basis", rule.basis())
                .param("reason", chosen.reason()).param("by", chosen.by().id()).param("name", chosen.by().name())
                .param("at", chosen.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private static String joined(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Chosen chosen(ResultSet row) throws SQLException {
        var order = split(row.getString("criteria")).stream().map(Criterion::valueOf).toList();
        var vulnerable = split(row.getString("vulnerable")).stream().map(Vulnerability::valueOf).collect(Collectors.toSet());
        var rule = new PrecedenceRule(row.getString("programme"), row.getInt("version"), order, Set.copyOf(vulnerable), new Rupiah(row.getLong("size_step")), row.getString("basis"));
        return new Chosen(rule, row.getString("reason"), new Actor(row.getObject("by_id", UUID.class), row.getString("by_name")), row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static List<String> split(String joined) {
        return Arrays.stream(joined.split(",")).filter(value -> !value.isEmpty()).toList();
    }
}
