package id.lapau.audit;

import id.lapau.kernel.KkNumber;
import id.lapau.kernel.Nik;
import id.lapau.kernel.PhoneNumber;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Writes the book. One writer at a time, so that each entry knows the hash of the one before. */
@Repository
class AuditBook implements Audit {

    /** Any number that nobody else locks. */
    private static final long LOCK = 0x1a9a0_a0d17L;

    /** Personal numbers stand in the book as on screen, masked, whatever record somebody hands in. */
    private static final SimpleModule MASKED = new SimpleModule().addSerializer(Nik.class, ToStringSerializer.instance)
            .addSerializer(KkNumber.class, ToStringSerializer.instance).addSerializer(PhoneNumber.class, ToStringSerializer.instance);

    private static final JsonMapper JSON = JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).addModule(MASKED).build();

    private record Last(long number, byte[] hash) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final HeadTable head;
    private final Clock clock;

    AuditBook(JdbcClient jdbc, JdbcTemplate batches, HeadTable head, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.head = head;
        this.clock = clock;
    }

    @Override public void recordAll(List<Entry> entries) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("an audit entry is written in the transaction of the change it tells of; there is none");
        if (entries.isEmpty()) return;
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> { });
        var last = last();
        var rows = new java.util.ArrayList<Object[]>(entries.size());
        var hash = last.hash();
        long number = last.number();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var entry : entries) {
            var line = new Chain.Line(++number, at, entry.actor().id(), entry.actor().name(), entry.action(), entry.subject().type(),
                    entry.subject().id(), json(entry.before()), json(entry.after()), entry.reason());
            var next = Chain.next(hash, line);
            rows.add(new Object[] {line.number(), Timestamp.from(at), line.actorId(), line.actorName(), line.action(), line.subjectType(),
                line.subjectId(), line.before(), line.after(), line.reason(), hash, next});
            hash = next;
        }
        boolean whole = head.vouchesFor(last.number(), last.hash());
        insert(rows);
        if (whole) head.move(number, hash);   // a book somebody cut stays visibly cut
    }

    private Last last() {
        return jdbc.sql("select number, hash from audit.entry order by number desc limit 1")
                .query((row, _) -> new Last(row.getLong("number"), row.getBytes("hash"))).optional().orElse(new Last(0, Chain.BEGINNING));
    }

    private void insert(List<Object[]> rows) {
        batches.batchUpdate("""
                insert into audit.entry (number, at, actor_id, actor_name, action, subject_type, subject_id, before_json, after_json, reason, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, new int[] {Types.BIGINT, Types.TIMESTAMP, Types.OTHER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR,
                    Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.BINARY, Types.BINARY});
    }

    private static @Nullable String json(@Nullable Object state) {
        return state == null ? null : JSON.writeValueAsString(state);
    }
}
