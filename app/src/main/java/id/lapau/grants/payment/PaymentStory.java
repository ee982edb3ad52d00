package id.lapau.grants.payment;

import id.lapau.grants.StoryEvent;
import id.lapau.grants.StoryTeller;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every movement of money for a proposal, and the ministry's refusals. */
@Repository
class PaymentStory implements StoryTeller {

    private static final String STEPS = """
            select l.proposal, m.at, m.by_name as by, case m.kind when 'REVERSED' then 'reversed' else 'moved' end as what, m.to_state as state,
                   trim(to_char(m.amount, '999G999G999G999')) as amount, m.value_date::text as day, m.bank, '' as reason, '/pencairan/penerima/' || m.award as link
            from grants.movement m join grants.batch_line l on l.id = m.line where l.proposal = any(:ids)
            union all
            select l.proposal, r.at, r.by_name, 'refused-by-ministry', '', '', '', '', r.reason, '/pencairan/baris/' || r.source
            from grants.line_refusal r join grants.batch_line l on l.id = r.line where l.proposal = any(:ids)
            union all
            select l.proposal, u.at, u.by_name, 'refusal-undone', '', '', '', '', '', '/pencairan/baris/' || r.source
            from grants.line_refusal_undone u join grants.line_refusal r on r.id = u.refusal join grants.batch_line l on l.id = r.line where l.proposal = any(:ids)
            """;

    private final JdbcClient sql;

    PaymentStory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override public List<StoryEvent> tell(Collection<UUID> proposals) {
        return sql.sql(STEPS).param("ids", proposals.toArray(UUID[]::new))
                .query((row, _) -> new StoryEvent(row.getObject("proposal", UUID.class), row.getTimestamp("at").toInstant(), row.getString("by"),
                        "control.story." + row.getString("what"), List.of(row.getString("amount").replace(',', '.'), row.getString("day"), row.getString("bank")),
                        row.getString("state").isEmpty() ? List.of() : List.of(PaymentState.valueOf(row.getString("state")).messageKey()),
                        row.getString("reason"), row.getString("link"))).list();
    }
}
