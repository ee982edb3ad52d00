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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes messages and moves them from state to state; each move is kept in their history. */
@Repository
class MessageBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Vault vault;

    MessageBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A message with all that is needed to send it. */
    record Letter(UUID id, Channel channel, MessageState state, int attempts, Recipient to, MessageText text, @Nullable MessageText kept, @Nullable Instant until) {

        /** Whether something in it must not be kept. */
        boolean secret() {
            return kept != null;
        }

        /** For screens and for files that stay: without what must not be kept. */
        MessageText shown() {
            return kept == null ? text : kept;
        }

        @Override public String toString() {
            return "Letter[" + id + "]";
        }
    }

    /** Empty when its cause has sent before. */
    Optional<UUID> add(Message message, int textVersion, MessageText text, @Nullable MessageText kept, Actor by, Instant at) {
        return sql.sql("""
                with written as (
                    insert into outbox.message (cause, channel, programme, subject_type, subject_id, text_key, text_version, recipient,
                                                address_sealed, text_sealed, kept_sealed, secret_until, state, next_at, created_at, changed_at)
                    values (:cause, :channel, :programme, :type, :id, :key, :version, :name, :address, :text, :kept, :until, 'WAITING', :at, :at, :at)
                    on conflict (cause) do nothing returning id),
                told as (
                    insert into outbox.message_event (message, at, state, by_id, by_name) select id, :at, 'WAITING', :by, :byName from written)
                select id from written""")
                .param("cause", message.cause()).param("channel", message.channel().name()).param("programme", message.about().programme())
                .param("type", message.about().type()).param("id", message.about().id()).param("key", message.text().key()).param("version", textVersion)
                .param("name", message.to().name()).param("address", vault.seal(message.to().plain())).param("text", vault.seal(JSON.writeValueAsString(text)))
                .param("kept", kept == null ? null : vault.seal(JSON.writeValueAsString(kept)), Types.BINARY)
                .param("until", message.secret() == null ? null : message.secret().until().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by.id()).param("byName", by.name()).param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class).optional();
    }

    /** The message, locked until the transaction ends. */
    Optional<Letter> locked(UUID id) {
        return sql.sql("select * from outbox.message where id = :id for update").param("id", id).query((row, _) -> letter(row)).optional();
    }

    /** Takes up to {@code most} e-mails that are due; nobody else gets them until {@code until}. */
    @Transactional
    public List<Letter> claim(int most, Instant now, Instant until) {
        return sql.sql("""
                with due as materialized (
                    select id from outbox.message where channel = 'EMAIL' and next_at <= :now order by next_at limit :most for update skip locked),
                taken as (
                    update outbox.message m set state = 'SENDING', problem = '', attempts = attempts + 1, next_at = null, handed_at = null,
                                                claimed_until = :until, changed_at = :now
                    from due where m.id = due.id and m.state in ('WAITING', 'FAILED') returning m.*),
                told as (
                    insert into outbox.message_event (message, at, state, by_id, by_name) select id, :now, 'SENDING', :by, :byName from taken)
                select * from taken""")
                .param("most", most).param("now", now.atOffset(ZoneOffset.UTC)).param("until", until.atOffset(ZoneOffset.UTC))
                .param("by", Actor.SYSTEM.id()).param("byName", Actor.SYSTEM.name())
                .query((row, _) -> letter(row)).list();
    }

    /** Notes that the server is about to get the last line; false when the message is no longer this sender's. */
    @Transactional
    public boolean handed(Letter letter, Instant now) {
        return sql.sql("update outbox.message set handed_at = :now where id = :id and state = 'SENDING' and attempts = :attempt and handed_at is null and claimed_until > :now")
                .param("id", letter.id()).param("attempt", letter.attempts()).param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Messages whose sender died: back to waiting, or left to a person when the server may have them. */
    @Transactional
    public int recover(Instant now) {
        return sql.sql("""
                with orphans as materialized (select id from outbox.message where state = 'SENDING' and claimed_until < :now for update skip locked),
                freed as (
                    update outbox.message m set state = case when handed_at is null then 'WAITING' else 'FAILED' end,
                                                problem = case when handed_at is null then '' else 'UNSURE' end,
                                                next_at = case when handed_at is null then cast(:now as timestamptz) end, claimed_until = null, changed_at = :now
                    from orphans where m.id = orphans.id returning m.id, m.state, m.problem)
                insert into outbox.message_event (message, at, state, problem, by_id, by_name) select id, :now, state, problem, :by, :byName from freed""")
                .param("now", now.atOffset(ZoneOffset.UTC)).param("by", Actor.SYSTEM.id()).param("byName", Actor.SYSTEM.name()).update();
    }

    /** What the sender learnt; nothing changes when the message is no longer its own. */
    @Transactional
    public void settled(Letter letter, MessageState state, @Nullable Problem problem, @Nullable Instant next, Instant now) {
        boolean own = sql.sql("select state = 'SENDING' and attempts = :attempt from outbox.message where id = :id for update")
                .param("id", letter.id()).param("attempt", letter.attempts()).query(Boolean.class).single();
        if (own) move(letter.id(), MessageState.SENDING, state, problem, next, Actor.SYSTEM, now);
    }

    /** @throws IllegalStateException when the table of states does not allow it */
    void move(UUID id, MessageState from, MessageState to, @Nullable Problem problem, @Nullable Instant next, Actor by, Instant now) {
        if (!from.mayBecome(to)) throw new IllegalStateException("a message that is " + from + " never becomes " + to);
        var said = problem == null ? "" : problem.name();
        sql.sql("""
                update outbox.message set state = :state, problem = :problem, next_at = :next, claimed_until = null, changed_at = :now,
                    text_sealed = case when :state in ('SENT', 'CANCELLED') and kept_sealed is not null then kept_sealed else text_sealed end,
                    secret_until = case when :state in ('SENT', 'CANCELLED') then null else secret_until end
                where id = :id""")
                .param("id", id).param("state", to.name()).param("problem", said).param("now", now.atOffset(ZoneOffset.UTC))
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE).update();
        sql.sql("insert into outbox.message_event (message, at, state, problem, by_id, by_name) values (:id, :now, :state, :problem, :by, :byName)")
                .param("id", id).param("now", now.atOffset(ZoneOffset.UTC)).param("state", to.name()).param("problem", said)
                .param("by", by.id()).param("byName", by.name()).update();
    }

    /** Puts dots in the place of the secret of one message, and cancels it when it still waits. */
    void forget(String cause, Instant now) {
        forget("cause = :cause", now, cause);
    }

    /** The same for all whose secret is over. */
    @Transactional
    public void forgetOver(Instant now) {
        forget("secret_until <= :now", now, "");
    }

    private void forget(String which, Instant now, String cause) {
        sql.sql("""
                with over as materialized (select id, state from outbox.message where kept_sealed is not null and secret_until is not null and state <> 'SENDING' and %s for update),
                blank as (
                    update outbox.message m set text_sealed = m.kept_sealed, secret_until = null, next_at = null, changed_at = :now,
                        state = case when m.state in ('WAITING', 'FAILED') then 'CANCELLED' else m.state end from over where m.id = over.id returning m.id)
                insert into outbox.message_event (message, at, state, by_id, by_name) select over.id, :now, 'CANCELLED', :by, :byName from over where state in ('WAITING', 'FAILED')""".formatted(which))
                .param("cause", cause).param("now", now.atOffset(ZoneOffset.UTC)).param("by", Actor.SYSTEM.id()).param("byName", Actor.SYSTEM.name()).update();
    }

    Letter letter(ResultSet row) throws SQLException {
        var channel = Channel.valueOf(row.getString("channel"));
        var kept = row.getBytes("kept_sealed");
        var until = row.getObject("secret_until", OffsetDateTime.class);
        var address = Recipient.address(channel, vault.open(row.getBytes("address_sealed")));
        return new Letter(Objects.requireNonNull(row.getObject("id", UUID.class)), channel, MessageState.valueOf(row.getString("state")), row.getInt("attempts"),
                new Recipient(row.getString("recipient"), address), JSON.readValue(vault.open(row.getBytes("text_sealed")), MessageText.class),
                kept == null ? null : JSON.readValue(vault.open(kept), MessageText.class), until == null ? null : until.toInstant());
    }
}
