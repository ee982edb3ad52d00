package id.lapau.grants.batch;

import id.lapau.grants.StoryEvent;
import id.lapau.grants.StoryTeller;
import id.lapau.outbox.MessageHistory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who prepared a proposal for sending and in which place, who approved it, under which number it was sent, with which papers and messages. */
@Repository
class BatchStory implements StoryTeller {

    private static final String STEPS = """
            select l.proposal, d.prepared_at as at, d.prepared_by_name as by, case when l.fits then 'prepared' else 'waits-for-quota' end as what,
                   l.position::text as value, '' as reason, '/usulan/rancangan/' || d.id as link
            from grants.batch_draft_line l join grants.batch_draft d on d.id = l.draft where l.proposal = any(:ids)
            union all
            select l.proposal, d.decided_at, d.decided_by_name, case d.state when 'APPROVED' then 'approved' when 'RETURNED' then 'returned' else 'overtaken' end,
                   l.position::text, d.reason, '/usulan/rancangan/' || d.id
            from grants.batch_draft_line l join grants.batch_draft d on d.id = l.draft
            where l.proposal = any(:ids) and l.fits and d.decided_at is not null and d.decided_by_name is not null
            union all
            select l.proposal, b.frozen_at, b.frozen_by_name, 'numbered', b.number, '', '/usulan/' || b.id
            from grants.batch_line l join grants.batch b on b.id = l.batch where l.proposal = any(:ids)
            union all
            select l.proposal, p.ordered_at, p.ordered_by_name, 'papers', p.letter_number, '', '/usulan/' || l.batch || '/surat'
            from grants.batch_line l join grants.batch_papers p on p.batch = l.batch where l.proposal = any(:ids)
            """;

    private final JdbcClient sql;
    private final MessageHistory messages;

    BatchStory(JdbcClient sql, MessageHistory messages) {
        this.sql = sql;
        this.messages = messages;
    }

    @Override public List<StoryEvent> tell(Collection<UUID> proposals) {
        var events = new ArrayList<>(sql.sql(STEPS).param("ids", proposals.toArray(UUID[]::new))
                .query((row, _) -> new StoryEvent(row.getObject("proposal", UUID.class), row.getTimestamp("at").toInstant(), row.getString("by"),
                        "control.story." + row.getString("what"), List.of(row.getString("value")), List.of(), row.getString("reason"), row.getString("link"))).list());
        events.addAll(messages(proposals));
        return events;
    }

    private List<StoryEvent> messages(Collection<UUID> proposals) {
        var causes = new HashMap<String, UUID>();
        sql.sql("select id, proposal from grants.batch_line where proposal = any(:ids)").param("ids", proposals.toArray(UUID[]::new))
                .query(row -> { causes.put(AnnounceBatch.cause(row.getObject("id", UUID.class)), row.getObject("proposal", UUID.class)); });
        return messages.of(causes.keySet()).stream().map(said -> new StoryEvent(causes.get(said.cause()), said.at(), said.by(), "control.story.message",
                List.of(), List.of(said.channel().messageKey(), said.state().messageKey()), "", "/pesan/" + said.message())).toList();
    }
}
