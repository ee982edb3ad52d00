package id.lapau.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of messages, for those who know their causes. */
@Repository
public class MessageHistory {

    /**
     * A message came into a state.
     *
     * @param by name of the officer; empty when the house did it by itself
     */
    public record Happened(String cause, UUID message, Channel channel, MessageState state, Instant at, String by) {}

    private final JdbcClient sql;

    MessageHistory(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every state of the messages that were written for these causes, the earliest first. */
    public List<Happened> of(Collection<String> causes) {
        return sql.sql("""
                select m.cause, m.id, m.channel, e.state, e.at, e.by_name from outbox.message m join outbox.message_event e on e.message = m.id
                where m.cause = any(:causes) order by e.id""").param("causes", causes.toArray(String[]::new))
                .query((row, _) -> new Happened(row.getString("cause"), row.getObject("id", UUID.class), Channel.valueOf(row.getString("channel")),
                        MessageState.valueOf(row.getString("state")), row.getTimestamp("at").toInstant(), row.getString("by_name"))).list();
    }
}
