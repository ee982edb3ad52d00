package id.lapau.grants.phase;

import id.lapau.kernel.Actor;
import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import id.lapau.registry.DocumentFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters of the office about its phases; their scans are sealed, because annexes name people. */
@Repository
class LetterBook {

    static final int PAGE = 50;

    private static final String COLUMNS = """
            select l.id, l.direction, l.number, l.dated, l.correspondent, l.subject, l.state, l.answer_due, l.answers, a.number as answers_number, l.phase, p.name as phase_name,
                   l.version, l.recorded_by_name, l.recorded_at, count(*) over () as found,
                   (select count(*) from grants.letter_file f where f.letter = l.id) as files
            from grants.letter l left join grants.letter a on a.id = l.answers left join grants.phase p on p.id = l.phase
            """;

    private final JdbcClient sql;
    private final Vault vault;

    LetterBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    record Found(List<Letter> letters, int found) {

        int pages() {
            return Math.max(1, (found + PAGE - 1) / PAGE);
        }
    }

    /** The newest first. */
    Found list(LetterSearch search, LocalDate today, int page) {
        record Row(Letter letter, int found) {}
        var rows = sql.sql(COLUMNS + """
                where (:direction = '' or l.direction = :direction) and (:state = '' or l.state = :state) and (:phase = '' or l.phase::text = :phase)
                  and (not :overdue or l.state in ('SENT', 'RECEIVED') and l.answer_due < :today)
                  and (l.number ilike :like or l.subject ilike :like or l.correspondent ilike :like)
                order by l.dated desc, l.id desc limit :size offset :from""")
                .param("direction", search.arah()).param("state", search.keadaan()).param("phase", search.tahap()).param("overdue", search.lewat())
                .param("today", today).param("like", Like.containing(search.cari())).param("size", PAGE).param("from", (page - 1) * PAGE)
                .query((row, _) -> new Row(letter(row), row.getInt("found"))).list();
        return new Found(rows.stream().map(Row::letter).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    Optional<Letter> find(UUID id) {
        return sql.sql(COLUMNS + "where l.id = :id").param("id", id).query((row, _) -> letter(row)).optional();
    }

    /** Letters that answer this one. */
    List<Letter> answersTo(UUID id) {
        return sql.sql(COLUMNS + "where l.answers = :id order by l.dated, l.id").param("id", id).query((row, _) -> letter(row)).list();
    }

    /** The newest letters, to choose one from: of the phase and of none. */
    List<Letter> choices(@Nullable UUID phase) {
        return sql.sql(COLUMNS + "where l.state <> 'CANCELLED' and (:phase::uuid is null or l.phase is null or l.phase = :phase) order by l.dated desc, l.id desc limit 200")
                .param("phase", phase, Types.OTHER).query((row, _) -> letter(row)).list();
    }

    /** Empty when this letter was recorded already. */
    Optional<UUID> add(RecordLetter.Draft draft, LocalDate dated, Actor by, Instant at) {
        return sql.sql("""
                insert into grants.letter (direction, number, dated, correspondent, subject, state, answer_due, answers, phase, recorded_by, recorded_by_name, recorded_at)
                values (:direction, :number, :dated, :correspondent, :subject, :state, :due, :answers, :phase, :by, :name, :at)
                on conflict (direction, number, correspondent, dated) do nothing returning id""")
                .param("direction", draft.direction().name()).param("number", draft.number().strip()).param("dated", dated)
                .param("correspondent", draft.correspondent().strip()).param("subject", draft.subject().strip()).param("state", draft.direction().first().name())
                .param("due", draft.answerDue()).param("answers", draft.answers(), Types.OTHER).param("phase", draft.phase(), Types.OTHER)
                .param("by", by.id()).param("name", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).query(UUID.class).optional();
    }

    /** False when somebody was faster. */
    boolean move(UUID id, int seen, LetterState next) {
        return sql.sql("update grants.letter set state = :next, version = version + 1 where id = :id and version = :seen")
                .param("next", next.name()).param("id", id).param("seen", seen).update() == 1;
    }

    void tell(UUID letter, LetterState state, String note, Actor by, Instant at) {
        sql.sql("insert into grants.letter_event (letter, state, note, by_id, by_name, at) values (:letter, :state, :note, :by, :name, :at)")
                .param("letter", letter).param("state", state.name()).param("note", note).param("by", by.id()).param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    List<Letter.Event> events(UUID letter) {
        return sql.sql("select state, note, by_name, at from grants.letter_event where letter = :letter order by at desc, id desc").param("letter", letter)
                .query((row, _) -> new Letter.Event(LetterState.valueOf(row.getString("state")), row.getString("note"), row.getString("by_name"), time(row, "at"))).list();
    }

    void attach(UUID letter, DocumentFile file, String sha256, Actor by, Instant at) {
        sql.sql("""
                insert into grants.letter_file (letter, name, type, size, sha256, content_sealed, added_by, added_by_name, added_at)
                values (:letter, :name, :type, :size, :sha, :content, :by, :byName, :at)""")
                .param("letter", letter).param("name", file.name()).param("type", file.type()).param("size", file.content().length).param("sha", sha256)
                .param("content", vault.sealBytes(file.content())).param("by", by.id()).param("byName", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    List<Letter.Attached> files(UUID letter) {
        return sql.sql("select id, name, size, sha256, added_by_name, added_at from grants.letter_file where letter = :letter order by added_at, id").param("letter", letter)
                .query((row, _) -> new Letter.Attached(row.getObject("id", UUID.class), row.getString("name"), row.getLong("size"), row.getString("sha256"),
                        row.getString("added_by_name"), time(row, "added_at"))).list();
    }

    Optional<DocumentFile> file(UUID letter, UUID file) {
        return sql.sql("select name, type, content_sealed from grants.letter_file where id = :file and letter = :letter").param("file", file).param("letter", letter)
                .query((row, _) -> new DocumentFile(row.getString("name"), row.getString("type"), vault.openBytes(row.getBytes("content_sealed")))).optional();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(row.getObject("id", UUID.class), Direction.valueOf(row.getString("direction")), row.getString("number"), row.getObject("dated", LocalDate.class),
                row.getString("correspondent"), row.getString("subject"), LetterState.valueOf(row.getString("state")), row.getObject("answer_due", LocalDate.class),
                row.getObject("answers", UUID.class), row.getString("answers_number"), row.getObject("phase", UUID.class), row.getString("phase_name"),
                row.getInt("files"), row.getInt("version"), row.getString("recorded_by_name"), time(row, "recorded_at"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
