package id.lapau.papers;

import id.lapau.kernel.Actor;
import id.lapau.platform.Like;
import id.lapau.platform.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register; the database lets nobody change what is in it. */
@Repository
class PaperBook {

    static final int PAGE = 50;
    private static final String COLUMNS = """
            select p.id, p.code, p.subject_type, p.subject_id, p.part, p.kind, p.number, p.dated, p.office, p.file_name, p.pages, p.size, p.sha256,
                   p.issued_by_name, p.issued_at, w.reason, w.by_name as withdrawn_by, w.at as withdrawn_at
            """;
    private static final String FROM = " from papers.paper p left join papers.withdrawal w on w.paper = p.id ";

    private final JdbcClient sql;
    private final Vault vault;

    PaperBook(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** One page of the register and how many there are in all. */
    record Listing(List<Paper> papers, int found) {}

    Optional<Paper> find(Draft.Subject subject) {
        return sql.sql(COLUMNS + FROM + "where subject_type = :type and subject_id = :id and part = :part")
                .param("type", subject.type()).param("id", subject.id()).param("part", subject.part()).query((row, _) -> paper(row)).optional();
    }

    Optional<Paper> find(UUID id) {
        return sql.sql(COLUMNS + FROM + "where p.id = :id").param("id", id).query((row, _) -> paper(row)).optional();
    }

    Optional<Paper> coded(String code) {
        return sql.sql(COLUMNS + FROM + "where p.code = :code").param("code", code).query((row, _) -> paper(row)).optional();
    }

    List<Paper> of(String type, String id) {
        return sql.sql(COLUMNS + FROM + "where subject_type = :type and subject_id = :id order by part").param("type", type).param("id", id)
                .query((row, _) -> paper(row)).list();
    }

    Listing list(String kind, String number, int page) {
        record Found(Paper paper, int found) {}
        var rows = sql.sql(COLUMNS + ", count(*) over () as found" + FROM + """
                where (:kind = '' or p.kind = :kind) and (p.number ilike :like or p.file_name ilike :like)
                order by p.issued_at desc, p.id desc limit :size offset :from""")
                .param("kind", kind).param("like", Like.containing(number)).param("size", PAGE).param("from", (page - 1) * PAGE)
                .query((row, _) -> new Found(paper(row), row.getInt("found"))).list();
        return new Listing(rows.stream().map(Found::paper).toList(), rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    List<String> kinds() {
        return sql.sql("select distinct kind from papers.paper order by kind").query(String.class).list();
    }

    byte[] content(UUID id) {
        return vault.openBytes(sql.sql("select content_sealed from papers.paper where id = :id").param("id", id).query(byte[].class).single());
    }

    Paper add(Draft draft, String code, PdfPress.Print print, String sha256, Actor by, Instant at) {
        sql.sql("""
                insert into papers.paper (code, subject_type, subject_id, part, kind, number, dated, office, file_name, pages, size, sha256, content_sealed,
                                          issued_by, issued_by_name, issued_at)
                values (:code, :type, :id, :part, :kind, :number, :dated, :office, :file, :pages, :size, :sha, :content, :by, :name, :at)""")
                .param("code", code).param("type", draft.subject().type()).param("id", draft.subject().id()).param("part", draft.subject().part())
                .param("kind", draft.kind()).param("number", draft.number()).param("dated", draft.dated()).param("office", draft.letterhead().office())
                .param("file", draft.fileName()).param("pages", print.pages()).param("size", print.pdf().length).param("sha", sha256)
                .param("content", vault.sealBytes(print.pdf())).param("by", by.id()).param("name", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).update();
        return find(draft.subject()).orElseThrow();
    }

    void withdraw(UUID paper, String reason, Actor by, Instant at) {
        sql.sql("insert into papers.withdrawal (paper, reason, by_id, by_name, at) values (:paper, :reason, :by, :name, :at) on conflict do nothing")
                .param("paper", paper).param("reason", reason).param("by", by.id()).param("name", by.name()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private static Paper paper(ResultSet row) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Paper(row.getObject("id", UUID.class), row.getString("code"), new Draft.Subject(row.getString("subject_type"), row.getString("subject_id"), row.getInt("part")),
                row.getString("kind"), row.getString("number"), row.getObject("dated", LocalDate.class), row.getString("office"), row.getString("file_name"),
                row.getInt("pages"), row.getInt("size"), row.getString("sha256"), row.getString("issued_by_name"),
                Objects.requireNonNull(row.getObject("issued_at", OffsetDateTime.class)).toInstant(),
                withdrawn == null ? null : new Paper.Withdrawal(row.getString("reason"), row.getString("withdrawn_by"), withdrawn.toInstant()));
    }
}
