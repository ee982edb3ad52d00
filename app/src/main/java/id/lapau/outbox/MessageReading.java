package id.lapau.outbox;

import id.lapau.outbox.MessageViews.Counts;
import id.lapau.outbox.MessageViews.Event;
import id.lapau.outbox.MessageViews.Filter;
import id.lapau.outbox.MessageViews.Line;
import id.lapau.outbox.MessageViews.Listing;
import id.lapau.outbox.MessageViews.Sheet;
import id.lapau.platform.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the pages of messages show. */
@Repository
class MessageReading {

    private static final String WANTED = """
             from outbox.message m
            where (:channel = '' or channel = :channel) and (:programme = '' or programme = :programme)
              and (:about = '' or subject_id = :about) and recipient ilike :like
            """;

    private final JdbcClient sql;
    private final MessageBook book;
    private final boolean demo;

    /** @param demo whether invented people are told of: then a secret shows itself, because nothing reaches a telephone */
    MessageReading(JdbcClient sql, MessageBook book, @Value("${lapau.demo:false}") boolean demo) {
        this.sql = sql;
        this.book = book;
        this.demo = demo;
    }

    Listing list(Filter filter, int page) {
        record Found(Line line, int found) {}
        var rows = wanted("select m.*, count(*) over () as found" + WANTED + "and (:state = '' or state = :state) order by created_at desc, id desc limit :size offset :from", filter)
                .param("state", filter.state()).param("size", MessageViews.PAGE).param("from", (page - 1) * MessageViews.PAGE)
                .query((row, _) -> new Found(line(row), row.getInt("found"))).list();
        return new Listing(rows.stream().map(Found::line).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    /** Up to 100,000 messages for the export. */
    List<Line> export(Filter filter) {
        return wanted("select m.*" + WANTED + "and (:state = '' or state = :state) order by created_at, id limit 100000", filter)
                .param("state", filter.state()).query((row, _) -> line(row)).list();
    }

    Counts counts(Filter filter) {
        record Count(MessageState state, Channel channel, int number) {}
        var counted = wanted("select state, channel, count(*) as number" + WANTED + "group by state, channel", filter)
                .query((row, _) -> new Count(MessageState.valueOf(row.getString("state")), Channel.valueOf(row.getString("channel")), row.getInt("number"))).list();
        var byState = new EnumMap<MessageState, Integer>(MessageState.class);
        var waiting = new EnumMap<Channel, Integer>(Channel.class);
        for (var count : counted) {
            byState.merge(count.state(), count.number(), Integer::sum);
            if (count.state() == MessageState.WAITING) waiting.merge(count.channel(), count.number(), Integer::sum);
        }
        return new Counts(byState, waiting.getOrDefault(Channel.WHATSAPP, 0), waiting.getOrDefault(Channel.SMS, 0), waiting.getOrDefault(Channel.EMAIL, 0));
    }

    List<String> programmes() {
        return sql.sql("select distinct programme from outbox.message where programme <> '' order by programme").query(String.class).list();
    }

    Optional<Sheet> find(UUID id) {
        return sql.sql("""
                select m.*, f.number as file_number from outbox.message m left join outbox.gateway_file f on f.id = m.gateway_file where m.id = :id""")
                .param("id", id).query((row, _) -> sheet(row)).optional();
    }

    private Sheet sheet(ResultSet row) throws SQLException {
        var line = line(row);
        var letter = book.letter(row);
        var steps = Arrays.stream(TendMessage.Step.values()).filter(step -> step.fits(line.channel(), line.state()) && !(letter.secret() && step.to == MessageState.WAITING)).map(TendMessage.Step::shown).toList();
        return new Sheet(line, demo ? letter.text() : letter.shown(), row.getInt("text_version"), row.getString("subject_type"), row.getString("subject_id"),
                row.getObject("file_number", Integer.class), instant(row, "next_at"), events(line.id()), steps);
    }

    private List<Event> events(UUID id) {
        return sql.sql("select at, state, problem, by_name from outbox.message_event where message = :id order by id desc").param("id", id)
                .query((row, _) -> new Event(Objects.requireNonNull(instant(row, "at")), MessageState.valueOf(row.getString("state")), row.getString("problem"), row.getString("by_name"))).list();
    }

    private JdbcClient.StatementSpec wanted(String query, Filter filter) {
        return sql.sql(query).param("channel", filter.channel()).param("programme", filter.programme()).param("about", filter.about())
                .param("like", Like.containing(filter.search()));
    }

    private Line line(ResultSet row) throws SQLException {
        var letter = book.letter(row);
        return new Line(letter.id(), letter.to().name(), letter.to().address().masked(), letter.channel(), letter.state(), row.getString("problem"),
                row.getString("text_key"), row.getString("programme"), Objects.requireNonNull(instant(row, "created_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
