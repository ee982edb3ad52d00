package id.lapau.outbox;

import id.lapau.kernel.Actor;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files for the text-message gateway as they were handed out. */
@Repository
class GatewayFiles {

    /** Messages in one file; those beyond it wait for the next. */
    private static final int MOST = 20_000;

    private final JdbcClient sql;
    private final Vault vault;
    private final MessageBook messages;

    GatewayFiles(JdbcClient sql, Vault vault, MessageBook messages) {
        this.sql = sql;
        this.vault = vault;
        this.messages = messages;
    }

    /** @param content CSV in UTF-8 */
    record Content(int number, byte[] content, String sha256) {}

    /** The same without what must not be kept, which takes its place when that is over. */
    record Kept(byte[] content, Instant until) {}

    /** Takes out of the files what must not be kept any longer. */
    void forgetOver(Instant now) {
        sql.sql("update outbox.gateway_file set content_sealed = kept_sealed, kept_sealed = null, secret_until = null where secret_until <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** All waiting text messages that nobody else is taking, locked until the transaction ends. */
    List<MessageBook.Letter> waiting() {
        return sql.sql("select * from outbox.message where channel = 'SMS' and state = 'WAITING' order by created_at, id limit :most for update skip locked").param("most", MOST)
                .query((row, _) -> messages.letter(row)).list();
    }

    int nextNumber() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('outbox.gateway_file', 0))").query(_ -> { });
        return sql.sql("select coalesce(max(number), 0) + 1 from outbox.gateway_file").query(Integer.class).single();
    }

    UUID add(Content file, @Nullable Kept kept, List<UUID> letters, Actor by, Instant at) {
        var id = sql.sql("""
                insert into outbox.gateway_file (number, row_count, sha256, content_sealed, kept_sealed, secret_until, by_id, by_name, at)
                values (:number, :rows, :sha, :content, :kept, :until, :by, :name, :at) returning id""")
                .param("kept", kept == null ? null : vault.sealBytes(kept.content()), Types.BINARY)
                .param("until", kept == null ? null : kept.until().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("number", file.number()).param("rows", letters.size()).param("sha", file.sha256()).param("content", vault.sealBytes(file.content()))
                .param("by", by.id()).param("name", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).query(UUID.class).single();
        sql.sql("""
                with sent as (
                    update outbox.message set state = 'SENT', gateway_file = :file, next_at = null, text_sealed = coalesce(kept_sealed, text_sealed), secret_until = null, changed_at = :at where id in (:letters) returning id)
                insert into outbox.message_event (message, at, state, by_id, by_name) select id, :at, 'SENT', :by, :name from sent""")
                .param("file", id).param("letters", letters).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by.id()).param("name", by.name()).update();
        return id;
    }

    Optional<Content> content(UUID id) {
        return sql.sql("select number, content_sealed, sha256 from outbox.gateway_file where id = :id").param("id", id)
                .query((row, _) -> new Content(row.getInt("number"), vault.openBytes(row.getBytes("content_sealed")), row.getString("sha256"))).optional();
    }

    List<MessageViews.GatewayFile> all() {
        return sql.sql("select id, number, row_count, sha256, by_name, at from outbox.gateway_file order by number desc limit 200").query((row, _) -> line(row)).list();
    }

    private static MessageViews.GatewayFile line(ResultSet row) throws SQLException {
        return new MessageViews.GatewayFile(row.getObject("id", UUID.class), row.getInt("number"), row.getInt("row_count"), row.getString("sha256"),
                row.getString("by_name"), row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
