package id.lapau.grants.field;

import id.lapau.identity.Officer;
import id.lapau.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to see what. */
@Repository
class Assignments {

    private final JdbcClient sql;

    Assignments(JdbcClient sql) {
        this.sql = sql;
    }

    /** Holds the row until the transaction ends. */
    Optional<Assignment> locked(UUID id) {
        return sql.sql("select id, proposal, officer, due, state from grants.field_assignment where id = :id for update").param("id", id)
                .query(Assignments::assignment).optional();
    }

    /** What an officer still has to see, the most urgent first; a row that the office has withdrawn is not gone to. */
    List<Assignment> openOf(UUID officer) {
        return sql.sql("""
                select a.id, a.proposal, a.officer, a.due, a.state from grants.field_assignment a join grants.proposal p on p.id = a.proposal
                where a.officer = :officer and a.state = 'OPEN' and p.state <> 'WITHDRAWN' order by a.due, a.id""")
                .param("officer", officer).query(Assignments::assignment).list();
    }

    /** How many each officer still has to see. */
    Map<UUID, Integer> open() {
        record Open(UUID officer, int count) {}
        return sql.sql("select officer, count(*) as open from grants.field_assignment where state = 'OPEN' group by officer")
                .query((row, _) -> new Open(row.getObject("officer", UUID.class), row.getInt("open"))).list().stream().collect(Collectors.toMap(Open::officer, Open::count));
    }

    void done(UUID id, Instant at) {
        sql.sql("update grants.field_assignment set state = 'DONE', ended_at = :at where id = :id").param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Ends what is open of these proposals; the number of assignments that ended. */
    int takeBack(Collection<UUID> proposals, Instant at) {
        return sql.sql("update grants.field_assignment set state = 'TAKEN_BACK', ended_at = :at where proposal = any(:ids) and state = 'OPEN'")
                .param("ids", proposals.toArray(UUID[]::new)).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Gives the proposals to an officer; one that somebody has stays with that officer. The number that was given. */
    int assign(Collection<UUID> proposals, Officer officer, LocalDate due, Actor by, Instant at) {
        return sql.sql("""
                insert into grants.field_assignment (proposal, officer, officer_name, due, assigned_by, assigned_by_name, assigned_at)
                select id, :officer, :name, :due, :by, :byName, :at::timestamptz from unnest(:ids::uuid[]) as one (id)
                on conflict (proposal) where state = 'OPEN' do nothing""")
                .param("ids", proposals.toArray(UUID[]::new)).param("officer", officer.id()).param("name", officer.name()).param("due", due)
                .param("by", by.id()).param("byName", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(row.getObject("id", UUID.class), row.getObject("proposal", UUID.class), row.getObject("officer", UUID.class),
                row.getObject("due", LocalDate.class), Assignment.State.valueOf(row.getString("state")));
    }
}
