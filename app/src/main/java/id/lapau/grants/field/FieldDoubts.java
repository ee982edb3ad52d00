package id.lapau.grants.field;

import id.lapau.grants.ReasonCode;
import id.lapau.grants.programme.Citation;
import id.lapau.grants.screening.Evidence;
import id.lapau.grants.screening.Finding;
import id.lapau.grants.screening.SeenDoubts;
import id.lapau.registry.Standing;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** A business that was not there when somebody came is a doubt, until somebody comes again and finds it. */
@Repository
class FieldDoubts implements SeenDoubts {

    private static final Citation OWNS_A_BUSINESS = new Citation("Permenkop UKM 6/2020: penerima memiliki usaha mikro", false);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private record Seen(UUID proposal, UUID visit, Standing standing, String officer, LocalDate on) {

        Doubt doubt() {
            var key = standing == Standing.CLOSED ? "evidence.field.closed" : "evidence.field.not-found";
            return new Doubt(visit, new Finding(ReasonCode.BUSINESS_NOT_SEEN, Finding.Verdict.DOUBTFUL, new Evidence(key, List.of(officer, DAY.format(on))), OWNS_A_BUSINESS));
        }
    }

    private final JdbcClient sql;

    FieldDoubts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override public Map<UUID, Doubt> of(String programme) {
        return doubts(sql.sql("""
                select distinct on (v.proposal) v.proposal, v.id, v.standing, v.officer_name, v.seen_on
                from grants.field_visit v join grants.proposal p on p.id = v.proposal
                where p.programme = :programme order by v.proposal, v.received_at desc, v.id desc""").param("programme", programme));
    }

    @Override public Map<UUID, Doubt> at(Collection<UUID> visits) {
        return doubts(sql.sql("select proposal, id, standing, officer_name, seen_on from grants.field_visit where id = any(:ids)").param("ids", visits.toArray(UUID[]::new)));
    }

    private static Map<UUID, Doubt> doubts(StatementSpec query) {
        return query.query((row, _) -> new Seen(row.getObject("proposal", UUID.class), row.getObject("id", UUID.class), Standing.valueOf(row.getString("standing")),
                row.getString("officer_name"), row.getObject("seen_on", LocalDate.class))).list().stream()
                .filter(seen -> seen.standing() != Standing.RUNNING).collect(Collectors.toMap(Seen::proposal, Seen::doubt));
    }

    /** What was found at the last visit; empty when nobody went. */
    Optional<Standing> lastSeen(UUID proposal) {
        return sql.sql("select standing from grants.field_visit where proposal = :proposal order by received_at desc, id desc limit 1")
                .param("proposal", proposal).query(String.class).optional().map(Standing::valueOf);
    }
}
